"""Reads every format with a library that others use for it, and prints how many nodes, relations and claims it found.

usage: read.py FOLDER, which holds the files by the names of their formats.
"""
import csv
import json
import pathlib
import sys

import networkx
import rdflib
import stix2

folder = pathlib.Path(sys.argv[1])
out = {}

g = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
out["graph.graphml"] = [g.number_of_nodes(), g.number_of_edges(), sum(len(e["evidence"].split("\n“")) for *_, e in g.edges(data=True))]

g = networkx.read_gexf(folder / "graph.gexf")
out["graph.gexf"] = [g.number_of_nodes(), g.number_of_edges(), sum(int(e["claims"]) for *_, e in g.edges(data=True))]

for name, form in (("graph.ttl", "turtle"), ("graph.jsonld", "json-ld")):
    g = rdflib.Graph().parse(folder / name, format=form)
    m = rdflib.Namespace("urn:mithaq:ontology#")
    if form == "turtle":
        claims = len(set(g.subjects(rdflib.RDF.type, m.Claim)))
    else:
        claims = len([c for r in g.subjects(rdflib.RDF.type, m.Relation) for c in g.objects(r, m.claims)])
    labels = len(set(g.subjects(rdflib.RDFS.label, None)) - set(g.subjects(rdflib.RDF.type, m.Article)))
    out[name] = [labels, len(set(g.subjects(rdflib.RDF.type, m.Relation))), claims]

bundle = json.loads((folder / "graph.stix.json").read_text(encoding="utf8"))
objects = stix2.parse(bundle, allow_custom=True).objects
kinds = [o["type"] for o in objects]
known = {o["id"] for o in objects}
for o in objects:
    for end in ("source_ref", "target_ref"):
        assert o["type"] != "relationship" or o[end] in known, f"{o['id']} refers to {o[end]}, which is not there"
out["graph.stix.json"] = [len(kinds) - kinds.count("relationship") - kinds.count("note"), kinds.count("relationship"), kinds.count("note")]

rows = {name: list(csv.DictReader((folder / name).open(encoding="utf8", newline=""))) for name in ("nodes.csv", "relations.csv", "claims.csv")}
g = networkx.MultiDiGraph((r["source"], r["target"], r["id"]) for r in rows["relations.csv"])
assert set(g) <= {r["id"] for r in rows["nodes.csv"]}
out["csv"] = [len(rows["nodes.csv"]), len(rows["relations.csv"]), len(rows["claims.csv"])]

json.dump(out, sys.stdout)
