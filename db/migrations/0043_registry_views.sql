-- What a room that only reads may know of regions: what they are called.
create view pub_registry_regions as select code, name from registry_regions;
