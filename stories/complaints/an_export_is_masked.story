# A file leaves the house: nobody reads in it what somebody wrote.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"我叫王建国，电话13800000001，保安睡觉","estate":{E1},"contact_name":"王建国"} => 201 title=一号小区：门岗值守 has=王建国 as C
dispatcher li GET /api/complaints => 200 rows.0.id={C} lacks=王建国
dispatcher li GET /api/complaints/export.csv => 200 has=门岗值守 lacks=王建国 lacks=13800000001
