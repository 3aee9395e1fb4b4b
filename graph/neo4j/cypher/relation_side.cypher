CASE
    WHEN {{.P}}.direction = '' THEN true
    WHEN type({{.R}}) IN $p.symmetric THEN true
    ELSE (startNode({{.R}}) = {{.N}}) = ({{.P}}.direction = 'OUT')
  END
