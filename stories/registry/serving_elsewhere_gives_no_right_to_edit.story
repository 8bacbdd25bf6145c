# An enterprise registered in 丰润 comes to serve an estate of 路北: that district now sees it, and
# still only 丰润 may change it. A copied list shows no whole telephone number.
at 2026-03-02 09:00
district zheng GET /api/registry/enterprises/{feng} => 404 not_found
district zheng POST /api/registry/services/{S1}/termination {"until_on":"2026-03-31","reason":"合同期满"} => 200
district zheng POST /api/registry/estates/{E1}/services {"enterprise":{feng},"since_on":"2026-04-01"} => 201
at 2026-04-02 09:00
district zheng GET /api/registry/enterprises/{feng} => 200 may=[]
district zheng PUT /api/registry/enterprises/{feng} {"name":"改名物业","credit_code":"91130202MA07X8K297","region":"130208","address":"","contact_name":"","phone":"0315-2811111"} => 404 not_found
district han PUT /api/registry/enterprises/{feng} {"name":"乙物业服务公司","credit_code":"91130202MA07X8K297","region":"130208","address":"","contact_name":"","phone":"0315-2811111"} => 200 name=乙物业服务公司
district zheng GET /api/registry/enterprises/export.csv => 200 has=乙物业服务公司 has=甲物业服务有限公司 lacks=2800000 lacks=2811111
