-- What counts under another account says under which, so that the newest number counts whichever file tells it.
drop table if exists post_copies;
