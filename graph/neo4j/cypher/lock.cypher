// Takes the lock that makes writers wait for each other; the statements behind it see all that the last of them wrote.
MATCH (m:Meta {key: 'mithaq'})
SET m.locked = true
RETURN m.key AS key
