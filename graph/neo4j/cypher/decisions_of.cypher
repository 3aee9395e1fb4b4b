UNWIND $p.of AS subject
MATCH (:Subject {id: subject})<-[:ABOUT]-(d:Decision)
WITH DISTINCT d
