-- Which lines of an upload that differ from what was known have changed it?
--
-- params:
--   $upload_id  an upload whose keys have just been derived
update upload_lines
set outcome = 'updated'
where
    upload_id = $upload_id and outcome = 'not_taken'
    and line in (
        select differing.line from differing
        inner join current_things on differing.thing = current_things.thing and differing.said = current_things.said
    );

drop table differing;

drop table own_things;
