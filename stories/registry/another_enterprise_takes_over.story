# An estate changes its enterprise: two never serve it on one day, and the manager belongs to the
# one that serves.
at 2026-03-05 09:00
district han POST /api/registry/services/{S1}/termination {"until_on":"2026-03-31","reason":"合同到期"} => 404 not_found
district zheng POST /api/registry/estates/{E1}/services {"enterprise":{feng},"since_on":"2026-04-01"} => 409 service_overlaps
district zheng POST /api/registry/services/{S1}/termination {"until_on":"2026-03-31","reason":"合同到期"} => 200 services.0.until_on=2026-03-31 service.enterprise={qian}
district zheng POST /api/registry/estates/{E1}/managers {"name":"周新","phone":"13900000009","since_on":"2026-04-01"} => 409 nobody_serves
district zheng POST /api/registry/estates/{E1}/services {"enterprise":{feng},"since_on":"2026-03-31"} => 409 service_overlaps
district zheng POST /api/registry/estates/{E1}/services {"enterprise":{feng},"since_on":"2026-04-01"} => 201 services.0.enterprise={feng} service.enterprise={qian}
district zheng POST /api/registry/estates/{E1}/managers {"name":"周新","phone":"13900000009","since_on":"2026-04-01"} => 201 managers.0.enterprise={feng} lacks=13900000009
# Until it serves the estate is not its own, and the day after it no longer is.
enterprise feng GET /api/registry/estates/{E1} => 404 not_found
enterprise qian GET /api/registry/estates/{E1} => 200 id={E1}
at 2026-04-01 09:00
enterprise feng GET /api/registry/estates/{E1} => 200 manager.name=周新
enterprise qian GET /api/registry/estates/{E1} => 404 not_found
enterprise qian GET /api/registry/estates/{E1}/history => 404 not_found
enterprise qian GET /api/registry/enterprises/{qian} => 200 services.1.until_on=2026-03-31
city he GET /api/registry/estates/{E1} => 200 service.enterprise={feng} manager.name=周新
