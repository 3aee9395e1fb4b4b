"""Writes mithaq/schema.py and mithaq/queries.py from the server's schema and saved queries.

Run `python generate.py` in this folder of a checkout; it needs graphql-core and ruff. A test fails where they differ.
"""

from __future__ import annotations

import keyword
import re
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import cast

import graphql as g

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SCALARS = {
    "ID": "str",
    "String": "str",
    "Int": "int",
    "Float": "float",
    "Boolean": "bool",
    "DateTime": "datetime",
    "Upload": "object",
}

GIVEN = '''
def _given(variables: dict[str, Any]) -> dict[str, Any]:
    """Return those that are not left to the query."""
    return {name: value for name, value in variables.items() if value is not None}
'''


def main() -> None:
    """Write both files."""
    for name, text in generated().items():
        (HERE / "mithaq" / name).write_text(text, encoding="utf-8")


def generated() -> dict[str, str]:
    """Return the files by name, as they should be."""
    sources = (f.read_text(encoding="utf-8") for f in sorted((ROOT / "schema").glob("*.graphqls")))
    schema = g.build_schema("\n".join(sources), assume_valid_sdl=True)
    queries = [Saved(schema, f) for f in sorted((ROOT / "seeds/queries").glob("*.graphql"))]
    return {"schema.py": formatted(types(schema)), "queries.py": formatted(saved(schema, queries))}


def formatted(code: str) -> str:
    """Return code as ruff formats it, with its imports sorted and those that nothing uses left out."""
    for command in (["check", "--fix", "--silent", "--select", "F401,I"], ["format"]):
        run = [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(HERE / "mithaq/generated.py"), "-"]
        code = subprocess.run(run, input=code, stdout=subprocess.PIPE, text=True, check=True).stdout
    return code


def types(schema: g.GraphQLSchema) -> str:
    """Return the enums and inputs of the schema."""
    out = ['"""The enums and inputs of the API. Generated from the schema by generate.py."""']
    out += [
        "from __future__ import annotations",
        "from datetime import datetime",
        "from enum import Enum",
        "from typing import TYPE_CHECKING, TypedDict",
    ]
    out += ["if TYPE_CHECKING:\n    from typing_extensions import Required"]
    out += ["PartialDate = str\n" + docstring(schema.type_map["PartialDate"].description)]
    for name, kind in sorted(schema.type_map.items()):
        if isinstance(kind, g.GraphQLEnumType) and not name.startswith("__"):
            members = [f'{v} = "{v}"\n{docstring(e.description)}' for v, e in kind.values.items()]
            out.append(
                f"class {name}(str, Enum):\n" + indent("\n".join([docstring(kind.description), *members]), "    ")
            )
        elif isinstance(kind, g.GraphQLInputObjectType):
            # Fields may have names that Python reserves, which only this form of a TypedDict can say.
            fields = [comment(f.description) + f'"{n}": "{required(f)}",' for n, f in kind.fields.items()]
            out.append(
                comment(kind.description)
                + f'{name} = TypedDict("{name}", {{\n'
                + "\n".join(fields)
                + "\n}, total=False)"
            )
    return "\n\n".join(out) + "\n"


def required(field: g.GraphQLInputField) -> str:
    """Return the type of an input's field, marked where it cannot be left out."""
    return f"Required[{hint(field.type)}]" if g.is_required_input_field(field) else hint(field.type)


def hint(kind: g.GraphQLType, named: str = "") -> str:
    """Return a type as an annotation; `named` instead of the name in it, where that is given."""
    if isinstance(kind, g.GraphQLNonNull):
        return hint(kind.of_type, named).removesuffix(" | None")
    if isinstance(kind, g.GraphQLList):
        return f"list[{hint(kind.of_type, named)}] | None"
    name = str(kind)
    return f"{named or SCALARS.get(name, name)} | None"


def docstring(text: str | None) -> str:
    """Return a text as a string that documents what stands before it."""
    words = (text or "").replace("\\", "\\\\").strip()
    return f'"""{words}"""' if "\n" not in words else f'"""{words}\n"""'


def comment(text: str | None) -> str:
    """Return a text as comment lines."""
    return indent((text or "").strip() + "\n", "# ")


class Saved:
    """A saved query: its text, what its header says of it, and its only operation."""

    def __init__(self, schema: g.GraphQLSchema, path: Path) -> None:
        source = path.read_text(encoding="utf-8")
        self.schema, self.name = schema, path.stem.replace("-", "_")
        self.text = re.sub(r"^#.*\n", "", source, flags=re.M).strip() + "\n"
        header = re.findall(r"^# (\S[^:\n]*): (.*(?:\n#   .*)*)", source, flags=re.M)
        self.said = {key: re.sub(r"\n#\s+", " ", words) for key, words in header}
        document = g.parse(source)
        (self.operation,) = (d for d in document.definitions if isinstance(d, g.OperationDefinitionNode))
        self.fragments = {d.name.value: d for d in document.definitions if isinstance(d, g.FragmentDefinitionNode)}

    @property
    def result(self) -> str:
        """The name of the class of its answer."""
        return "".join(part.capitalize() for part in self.name.split("_"))


def saved(schema: g.GraphQLSchema, queries: list[Saved]) -> str:
    """Return the classes of the answers and the functions of the saved queries."""
    out = ['"""The saved queries as functions. Generated from seeds/queries by generate.py."""']
    names = sorted(n for n, t in schema.type_map.items() if g.is_enum_type(t) or g.is_input_object_type(t))
    out += [
        "from datetime import datetime",
        "from typing import Any",
        "from msgspec import Struct, field",
        "from .client import Client",
    ]
    out += [f"from .schema import {', '.join(n for n in names if not n.startswith('__'))}, PartialDate"]
    out += [GIVEN]
    for query in queries:
        root = schema.query_type
        assert root
        out += [struct(query, query.result, root, [query.operation.selection_set], query.said["title"])]
        out += [function(schema, query)]
    return "\n\n".join(out) + "\n"


def function(schema: g.GraphQLSchema, query: Saved) -> str:
    """Return the function that asks a saved query."""
    parameters, values, notes = [], [], []
    for v in query.operation.variable_definitions or ():
        name = v.variable.name.value
        kind = cast(g.GraphQLInputType, g.type_from_ast(schema, v.type))
        said, type_, default = query.said["variable " + name], hint(kind), ""
        if isinstance(v.default_value, g.IntValueNode | g.FloatValueNode | g.StringValueNode | g.BooleanValueNode):
            default = f" = {g.value_from_ast_untyped(v.default_value)!r}"
        elif isinstance(v.default_value, g.EnumValueNode):
            default = f" = {g.get_named_type(kind)}.{v.default_value.value}"
        elif v.default_value or not isinstance(kind, g.GraphQLNonNull):
            type_, default = type_.removesuffix(" | None") + " | None", " = None"
            said += f" Where it is left out: {g.print_ast(v.default_value)}." if v.default_value else ""
        parameters.append(f"{safe(snake(name))}: {type_}{default}")
        values.append(f'"{name}": {safe(snake(name))}')
        notes.append(f"{safe(snake(name))}: {said}")
    said = "\n\n".join(query.said[k] for k in ("title", "about", "title.ar", "about.ar"))
    text = docstring(said + ("\n\nArgs:\n    client: The server.\n" + indent("\n".join(notes), "    ")))
    star = "*, " if parameters else ""
    constant = query.name.upper()
    return (
        f'{constant} = """{query.text}"""\n\n'
        f"def {query.name}(client: Client, {star}{', '.join(parameters)}) -> {query.result}:\n"
        + indent(
            f"{text}\nreturn client.query({constant}, _given({{{', '.join(values)}}}), result={query.result})", "    "
        )
    )


def struct(query: Saved, name: str, parent: g.GraphQLNamedType, sets: list[g.SelectionSetNode], doc: str | None) -> str:
    """Return the class of an object of the answer, with the classes of what stands within it."""
    body, fields = [docstring(doc)], []
    for key, found in selected(query, parent, sets).items():
        kind, certain, description, inner = found
        named = ""
        if inner:
            named = key[0].upper() + key[1:]
            named += "_" if keyword.iskeyword(named) else ""
            body.append(struct(query, named, g.get_named_type(kind), inner, g.get_named_type(kind).description))
        text = hint(kind, named)
        if not certain and not text.endswith("| None"):
            text += " | None"
        default = [] if certain and isinstance(kind, g.GraphQLNonNull) else ["default=None"]
        attribute = safe(snake(key)).lstrip("_")
        rename = [f'name="{key}"'] if attribute != snake(key) or key.startswith("_") else []
        value = f" = field({', '.join(default + rename)})" if rename else " = None" if default else ""
        fields.append(f"{attribute}: {text}{value}\n{docstring(description)}")
    return f"class {name}(Struct, frozen=True, kw_only=True, rename='camel'):\n" + indent(
        "\n".join(body + fields), "    "
    )


# The type of a field, whether every object that may stand here has it, its description, and what is selected in it.
Found = tuple[g.GraphQLOutputType, bool, str | None, list[g.SelectionSetNode]]


def selected(
    query: Saved, parent: g.GraphQLNamedType, sets: list[g.SelectionSetNode], certain: bool = True
) -> dict[str, Found]:
    """Return what is selected of a type, by the key in the answer, fragments filled in."""
    out: dict[str, Found] = {}
    for node in (s for selection in sets for s in selection.selections):
        if isinstance(node, g.FieldNode):
            key = (node.alias or node.name).value
            inner = [node.selection_set] if node.selection_set else []
            if node.name.value == "__typename":
                found: Found = (g.GraphQLNonNull(g.GraphQLString), certain, "The name of its type.", [])
            else:
                assert isinstance(parent, g.GraphQLObjectType | g.GraphQLInterfaceType)
                definition = parent.fields[node.name.value]
                found = (definition.type, certain, definition.description, inner)
            more = {key: found}
        else:
            part = query.fragments[node.name.value] if isinstance(node, g.FragmentSpreadNode) else node
            assert isinstance(part, g.FragmentDefinitionNode | g.InlineFragmentNode)
            on = query.schema.type_map[part.type_condition.name.value] if part.type_condition else parent
            more = selected(query, on, [part.selection_set], certain and on == parent)
        for key, (kind, sure, description, inner) in more.items():
            known = out.get(key, (kind, False, description, []))
            out[key] = (kind, known[1] or sure, description, known[3] + inner)
    return out


def snake(name: str) -> str:
    """Return a name as Python writes it."""
    return re.sub(r"(?<!^)([A-Z])", lambda m: "_" + m[1].lower(), name)


def safe(name: str) -> str:
    """Return a name that Python has not reserved."""
    return name + "_" if keyword.iskeyword(name) else name


if __name__ == "__main__":
    main()
