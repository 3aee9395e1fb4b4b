CALL dbms.components() YIELD edition
RETURN edition
