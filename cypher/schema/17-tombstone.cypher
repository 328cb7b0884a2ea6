// Purpose:    somebody is erased once
// Parameters: none
// Columns:    none
// Index:      makes tombstone_id
CREATE CONSTRAINT tombstone_id IF NOT EXISTS
FOR (n:Tombstone) REQUIRE n.id IS UNIQUE
