# Every fault of a form at once, each at its field; nothing is filed.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"9","text":"","estate":"E1","urgency":"U0"} => 422 body_invalid has=/category has=/text has=/estate has=/urgency
owner wang POST /api/complaints {"category":"9999","text":"没有这个类别","estate":{E1}} => 422 complaint_category_unknown faults.0.pointer=/category
owner wang POST /api/complaints {"category":"0201","text":"没有这个小区","estate":999999} => 422 complaint_estate_unknown
owner wang POST /api/complaints {"category":"0201","text":"只有纬度的位置","lat_e6":39630000} => 422 complaint_place_incomplete
owner wang POST /api/complaints {"category":"0201","text":"别人家的房子","estate":{E3},"house":{H3}} => 422 complaint_house_not_yours
owner sun POST /api/complaints {"category":"0201","text":"没有说在哪里"} => 422 complaint_place_needed
owner sun POST /api/complaints {"category":"0201","text":"在北京的位置","lat_e6":39900000,"lon_e6":116400000} => 422 complaint_place_outside
operator ma POST /api/complaints/desk {"complaint":{"text":"太短"},"name":"孙某","phone":"13800000003"} => 422 complaint_text_too_short faults.0.pointer=/complaint/text
operator ma POST /api/complaints/desk {"complaint":{"text":"没有这个小区","estate":999999},"name":"孙某","phone":"13800000003"} => 422 complaint_estate_unknown faults.0.pointer=/complaint/estate
owner wang POST /api/complaints not json => 400
owner wang GET /api/complaints?cursor=nonsense => 422 query_invalid
owner wang GET /api/complaints?order=1;drop => 422 query_invalid
owner wang GET /api/complaints?order=newest&cursor=due.1.1 => 422 query_invalid has=?cursor
owner wang GET /api/complaints?order=newest&cursor=newest.1.1 => 200 rows=[]
owner wang GET /api/complaints => 200 rows=[]
