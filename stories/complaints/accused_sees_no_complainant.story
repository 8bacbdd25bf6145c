# The accused enterprise reads the matter without names, numbers and homes; the community reads all
# but the full number; a secret case the enterprise does not see at all.
at 2026-03-02 09:00
owner wang POST /api/complaints {"category":"0501","text":"我叫王建国，电话13800000001，保安睡觉","estate":{E1},"house":{H1},"address":"1号楼1单元101","contact_name":"王建国","contact_phone":"13800000001"} => 201 contact_name=王** as C
enterprise qian GET /api/complaints/{C} => 200 address=1号楼 contact_name= contact_phone= contact_revealable=false has=保安睡觉 lacks=王建国 lacks=13800000001 lacks=1单元
manager zhou GET /api/complaints/{C} => 200 lacks=王建国 lacks=13800000001 lacks=1单元
enterprise qian GET /api/complaints => 200 rows.0.id={C} lacks=王建国 lacks=13800000001
enterprise qian POST /api/complaints/{C}/revelation {"reason":"想找他谈谈"} => 403
community chen GET /api/complaints/{C} => 200 contact_phone=138****0001 contact_revealable=true
community chen POST /api/complaints/{C}/revelation {"reason":"审核需要核实"} => 200 phone=13800000001
dispatcher li POST /api/complaints/{C}/revelation {"reason":"派单需要核实"} => 403
# A name that only the account knows, in a text that introduces nobody; a home without 号楼.
owner wang POST /api/complaints {"category":"0501","text":"我王某住3-2-501，保安打人，电话138.0000.0001","estate":{E1},"address":"一号小区3-2-501"} => 201 as D
enterprise qian GET /api/complaints/{D} => 200 has=保安打人 lacks=王某 lacks=3-2-501 lacks=138.0000
enterprise qian GET /api/complaints => 200 has=门岗值守 lacks=王某 lacks=3-2-501 lacks=138.0000
enterprise qian GET /api/complaints/workbench => 200 lacks=王某 lacks=3-2-501 lacks=138.0000
enterprise qian GET /api/complaints/{D}/timeline => 200 lacks=王某 lacks=3-2-501 lacks=138.0000
enterprise qian GET /api/complaints/{D}/clocks => 200 lacks=王某 lacks=3-2-501 lacks=138.0000
community chen GET /api/complaints?words=一号小区：门岗 => 200 rows.0.id={D}
community chen GET /api/complaints/{D} => 200 has=我王某住3-2-501
owner wang POST /api/complaints {"category":"0501","text":"王建国投诉保安打人","estate":{E1},"contact_name":"王建国"} => 201 as F
enterprise qian GET /api/complaints => 200 lacks=王建国
enterprise qian GET /api/complaints/{F} => 200 has=投诉保安打人 lacks=王建国
enterprise qian GET /api/complaints/workbench => 200 lacks=王建国
# A door is the complainant's own to tell, in a message.
owner wang POST /api/complaints/{F}/messages {"words":"我是王建国，家在3号楼2单元501"} => 200
enterprise qian GET /api/complaints/{F}/timeline => 200 has=3号楼2单元501 lacks=王建国
owner wang POST /api/complaints {"category":"0501","text":"举报保安队长收好处费","estate":{E1},"secrecy":"secret"} => 201 state=registered as S
dispatcher li POST /api/complaints/{S}/dispatch {"unit":{U_QIAN},"words":"企业自查"} => 422 complaint_secret_to_enterprise
dispatcher li POST /api/complaints/{S}/dispatch {"unit":{U_STREET},"words":"街道核查"} => 200 state=dispatched
enterprise qian GET /api/complaints/{S} => 404 complaint_absent
street wu POST /api/complaints/{S}/signature {} => 200 state=working
