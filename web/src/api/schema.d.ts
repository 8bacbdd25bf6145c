// Provisional: replaced by the one generated from contract/openapi.json.
export interface paths {
  '/api/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.SessionState'] } }; } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.SignIn'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.SessionState'] } }; } };
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; } };
  };
  '/api/session/second-factor': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GiveSecondFactor'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.SessionState'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/session/phone-code': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.AskPhoneCode'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.PhoneCodeSent'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/session/phone': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.SignInByPhone'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.SessionState'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/session/post': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.ChoosePost'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.SessionState'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/session/password': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.ChangePassword'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.SessionState'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/session/enrolment': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.BeginEnrolment'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.Enrolment'] } }; } };
    put: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.ConfirmEnrolment'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.RecoveryCodes'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/session/rules': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.LoginRules'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/session/logins': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OpenLogins'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/session/logins/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; } };
  };
  '/api/own-data': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OwnData'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/own-data/name': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.CorrectName'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OwnData'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/own-data/phone': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.ChangePhone'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OwnData'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/own-data/deletion': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OwnData'] } }; } };
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OwnData'] } }; } };
  };
  '/api/users': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['identity.UserFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['identity.UserRow'][]; next: string | null } } }; } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.AddUser'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.InitialPassword'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/users/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/users/{id}/disablement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GiveReason'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
  };
  '/api/users/{id}/password-reset': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GiveReason'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.InitialPassword'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/users/{id}/lock': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
  };
  '/api/users/{id}/second-factor': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
  };
  '/api/users/{id}/posts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GrantPost'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/posts/{id}/end': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GiveReason'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/users/{id}/logins': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.OpenLogins'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/users/{id}/logins/{session}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put?: never;
    patch?: never;
    delete: { parameters: { query?: never; header?: never; path: { id: number; session: number; }; cookie?: never }; requestBody?: never; responses: { 204: { headers: { [name: string]: unknown }; content?: never }; } };
  };
  '/api/users/{id}/unmasking': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GiveReason'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.Unmasked'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/users/{id}/erasure': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['identity.GiveReason'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.UserDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/login-log': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['identity.LoginLogFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['identity.LoginLogRow'][]; next: string | null } } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/rights': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.Rights'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/demo/outbox': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['identity.DemoOutbox'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/values': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['policy.ValueFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.ValueList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/keys/{key}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { key: string; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.KeyDetail'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/versions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['policy.VersionFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['policy.VersionRow'][]; next: string | null } } }; } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['policy.ProposeVersion'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.VersionDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/versions/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.VersionDetail'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/versions/{id}/approval': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['policy.ApproveVersion'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.VersionDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/versions/{id}/rejection': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['policy.RejectVersion'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.VersionDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/policy/calendar/{year}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { year: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.CalendarYear'] } }; } };
    post?: never;
    put: { parameters: { query?: never; header?: never; path: { year: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['policy.EditYear'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.CalendarYear'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/policy/spans': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post?: never;
    put: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['policy.EditSpans'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.CalendarYear'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/policy/deadline': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['policy.DeadlineQuery']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['policy.DeadlineReply'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/regions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.RegionFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.RegionList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/regions/{code}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { code: string; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.RegionRow'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/units': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.UnitFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['registry.UnitRow'][]; next: string | null } } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/location': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.LocationQuery']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.LocationReply'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/choices': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.ChoiceQuery']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.ChoiceList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/geo/districts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.EstateFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateList'] } }; } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EstateInput'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/points': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.PointQuery']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.PointList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    post?: never;
    put: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EstateInput'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates/{id}/changes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.ChangeList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates/{id}/buildings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.BuildingInput'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates/{id}/services': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.StartService'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/services/{id}/termination': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EndService'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates/{id}/managers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.AppointManager'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/managers/{id}/termination': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EndManager'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EstateDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/estates/{id}/owners': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.OwnerFilter']; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['registry.OwnerRow'][]; next: string | null } } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/buildings/{id}/houses': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.HouseFilter']; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['registry.HouseRow'][]; next: string | null } } }; } };
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.HouseInput'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.HouseRow'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/my-houses': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.MyHouseList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/bindings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.RequestBinding'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.MyHouseRow'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/bindings/{id}/verification': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.VerifyBinding'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.OwnerRow'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/bindings/{id}/refusal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.RefuseBinding'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.OwnerRow'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/bindings/{id}/termination': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EndBinding'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.OwnerRow'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/enterprises': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.EnterpriseFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['registry.EnterpriseRow'][]; next: string | null } } }; } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EnterpriseInput'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EnterpriseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/enterprises/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EnterpriseDetail'] } }; } };
    post?: never;
    put: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['registry.EnterpriseInput'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.EnterpriseDetail'] } }; } };
    patch?: never;
    delete?: never;
  };
  '/api/registry/enterprises/{id}/changes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['registry.ChangeList'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/exports/estates': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.ExportQuery']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/registry/exports/enterprises': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['registry.ExportQuery']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.CaseFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['complaints.CaseRow'][]; next: string | null } } }; } };
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.FileComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/counts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.CaseFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseCounts'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/workbench': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.Workbench'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/export.csv': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.CaseFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/export.xlsx': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.CaseFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/catalogue': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.CatalogueFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.Catalogue'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/categories': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.Categories'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/preview': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.PreviewFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.FilingPreview'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/stats': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['complaints.StatsFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.PublicStats'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/lookup': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.LookupCase'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.PublicCase'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/desk': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.DeskComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/import': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.ConfirmHotline'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.HotlineResult'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/timeline': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.Timeline'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/clocks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.ClockRules'] } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/dispatch': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.DispatchAdvice'] } }; } };
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.DispatchComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/files/{file}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path: { id: number; file: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/octet-stream': string } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/refusal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.RefuseComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/answer': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.AnswerComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/classification': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.ClassifyComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/signature': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/contact': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.ContactComplainant'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/notes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.NoteProgress'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/reply': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.ReplyComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/rejection': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.RejectReply'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/passing': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.PassReply'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/visits': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.RecordVisit'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/rating': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.RateComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/rework': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.ReopenComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/closure': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.CloseComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/withdrawal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.WithdrawComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/supplements': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.SupplementComplaint'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/messages': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.SendMessage'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.CaseDetail'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/complaints/{id}/revelation': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: { parameters: { query?: never; header?: never; path: { id: number; }; cookie?: never }; requestBody: { content: { 'application/json': components['schemas']['complaints.RevealContact'] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': components['schemas']['complaints.ContactRevealed'] } }; } };
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/journal': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: components['schemas']['journal.JournalFilter']; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': { rows: components['schemas']['journal.JournalRow'][]; next: string | null } } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
  '/api/site': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': never } }; } };
    post?: never;
    put?: never;
    patch?: never;
    delete?: never;
  };
}
export interface components {
  schemas: {
    'Capability': 'open' | 'signed_in' | 'user_read' | 'user_admin' | 'role_admin' | 'session_admin' | 'audit_read' | 'personal_data_reveal' | 'policy_read' | 'policy_propose' | 'policy_approve' | 'calendar_edit' | 'registry_read' | 'registry_edit' | 'registry_import' | 'registry_export' | 'house_bind' | 'enterprise_edit' | 'complaint_file' | 'complaint_file_for_other' | 'complaint_import' | 'complaint_read' | 'complaint_classify' | 'complaint_refuse' | 'complaint_answer' | 'complaint_dispatch' | 'complaint_sign' | 'complaint_work' | 'complaint_review' | 'complaint_visit' | 'complaint_close' | 'complaint_withdraw' | 'complaint_rate' | 'complaint_supplement' | 'complaint_export' | 'journal_read' | 'metrics_read';
    'LimitUnit': 'natural_hours' | 'work_hours' | 'work_days' | 'natural_days';
    'Name': '...';
    'RegionLevel': 'city' | 'district' | 'street' | 'community' | 'cell';
    'Role': 'resident' | 'call_operator' | 'dispatcher' | 'city_bureau' | 'district_bureau' | 'street' | 'community' | 'grid_worker' | 'enterprise' | 'project_manager' | 'owners_committee' | 'department' | 'supervisor' | 'return_visitor' | 'inspector' | 'system_admin' | 'security_admin' | 'audit_admin' | 'system';
    'ScopeKind': 'none' | 'self' | 'estate' | 'enterprise' | 'unit' | 'region';
    'Sort': 'unreadable' | 'unknown' | 'forbidden' | 'absent' | 'conflict' | 'unprocessable';
    'complaints.Audience': 'everyone' | 'handlers' | 'authority';
    'complaints.Clock': 'accept' | 'sign' | 'contact' | 'handle' | 'review' | 'visit' | 'archive' | 'feedback';
    'complaints.ContactWay': 'phone' | 'on_site' | 'message' | 'unreached';
    'complaints.Event': 'warn' | 'overdue' | 'auto_sign' | 'archive';
    'complaints.Kind': 'complaint' | 'consult' | 'suggestion' | 'praise';
    'complaints.Order': 'due' | 'newest';
    'complaints.RefuseReason': 'emergency_line' | 'legal_channel' | 'same_in_progress' | 'secrets_or_privacy' | 'beyond_public_duty' | 'unlawful' | 'not_housing';
    'complaints.RejectReason': 'not_solved' | 'no_evidence' | 'off_topic' | 'rude' | 'false_statement';
    'complaints.Relation': 'any_in_scope' | 'complainant' | 'lead' | 'handler' | 'reviewer' | 'outsider' | 'platform';
    'complaints.Satisfied': 'satisfied' | 'basically' | 'dissatisfied';
    'complaints.Secrecy': 'open' | 'masked_to_enterprise' | 'secret';
    'complaints.Solved': 'solved' | 'partly' | 'unsolved' | 'unreached';
    'complaints.Source': 'app' | 'desk' | 'hotline_12345' | 'grid_worker' | 'community' | 'imported';
    'complaints.State': 'registered' | 'refused' | 'answered' | 'dispatched' | 'working' | 'replied' | 'visiting' | 'rework' | 'closed' | 'archived' | 'withdrawn';
    'complaints.Tab': 'all' | 'open' | 'due_today' | 'overdue' | 'done';
    'complaints.Urgency': 'U0' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5';
    'complaints.Verb': 'refuse' | 'answer' | 'classify' | 'dispatch' | 'sign' | 'contact' | 'note' | 'reply' | 'reject_reply' | 'pass' | 'record_visit' | 'rate' | 'reopen' | 'close' | 'archive' | 'withdraw' | 'supplement' | 'message';
    'complaints.Work': 'to_accept' | 'to_dispatch' | 'to_sign' | 'to_contact' | 'to_reply' | 'to_review' | 'to_visit' | 'to_close' | 'due_today' | 'overdue' | 'mine_open';
    'identity.CodePurpose': 'login' | 'change_phone' | 'case_lookup';
    'identity.LoginMeans': 'password' | 'totp' | 'recovery_code' | 'phone_code';
    'identity.LoginOutcome': 'passed' | 'refused' | 'locked' | 'disabled';
    'identity.MessageState': 'waiting' | 'sending' | 'sent' | 'failed';
    'identity.SignInStage': 'anonymous' | 'second_factor_needed' | 'password_change_needed' | 'second_factor_setup_needed' | 'signed_in';
    'policy.DayKind': 'off' | 'work';
    'policy.Standing': 'confirmed' | 'proposed_default';
    'policy.StepKind': 'start' | 'counted' | 'make_up' | 'weekend' | 'holiday' | 'natural';
    'policy.ValueKind': 'limit' | 'whole' | 'ppm' | 'text' | 'table';
    'policy.VersionState': 'draft' | 'approved' | 'rejected';
    'registry.BindingState': 'requested' | 'verified' | 'refused' | 'ended';
    'registry.EstateSort': 'name' | 'houses';
    'registry.HouseUse': 'residence' | 'shop' | 'office' | 'garage' | 'other';
    'registry.OwnerRole': 'owner' | 'tenant' | 'family';
    'registry.SheetFormat': 'csv' | 'xlsx';
    'registry.SheetKind': 'estates' | 'houses' | 'enterprises';
    'registry.UnitKind': 'city_bureau' | 'city_center' | 'district_bureau' | 'street_office' | 'community_office' | 'enterprise' | 'fire' | 'market' | 'urban_management' | 'police' | 'development_reform' | 'ecology' | 'natural_resources' | 'power' | 'heating' | 'water' | 'gas' | 'civil_affairs' | 'hotline';
    'app.Config': {
      db: string;
      data: string;
      listen: string;
      port: number;
      io_threads: number;
      slow_threads: number;
      web: string;
      share: string;
      log_level: string;
      trusted_proxy: string;
      secure_cookies: boolean;
      requests_per_second: number;
      demo: boolean;
      sms_url: string;
      sms_key_file: string;
    };
    'app.ConfigKey': {
      name: string;
      help: string;
    };
    'Actor': {
      user: number | null;
      post: number | null;
      role: components['schemas']['Role'];
      capabilities: unknown;
      scope: components['schemas']['Scope'];
      post_name: string;
    };
    'Area': {
      hundredths: number;
    };
    'FieldFault': {
      pointer: string;
      code: string;
      text: string;
    };
    'Id': {
      value: number;
    };
    'Limit': {
      count: number;
      unit: components['schemas']['LimitUnit'];
    };
    'List': {
      items?: (unknown)[];
    };
    'Ppm': {
      value: number;
    };
    'Refusal': {
      kind: unknown;
      faults: (components['schemas']['FieldFault'])[];
      detail: string;
    };
    'RefusalKind': {
      code: string;
      sort: components['schemas']['Sort'];
      text: string;
    };
    'Scope': {
      kind: components['schemas']['ScopeKind'];
      region: string | null;
      enterprise: number | null;
      estate: number | null;
      unit: number | null;
      user: number | null;
    };
    'Share': {
      num: number;
      den: number;
    };
    'Text': {
      value: string;
    };
    'Whole': {
      value: unknown;
    };
    'WorkCalendar': {
      days_off: unknown;
      make_up_days: unknown;
      spans: (components['schemas']['WorkSpan'])[];
      known_until: string;
    };
    'WorkSpan': {
      from: unknown;
      to: unknown;
    };
    'complaints.AnswerComplaint': {
      words: string;
    };
    'complaints.Case': {
      id: number;
      state: components['schemas']['complaints.State'];
      source: components['schemas']['complaints.Source'];
      external_no: string;
      kind: components['schemas']['complaints.Kind'];
      category: string;
      urgency: components['schemas']['complaints.Urgency'];
      title: string;
      text: string;
      text_salt: string;
      place: components['schemas']['complaints.CasePlace'];
      enterprise: number | null;
      enterprise_name: string;
      complainant: number | null;
      contact: components['schemas']['complaints.Contact'];
      secrecy: components['schemas']['complaints.Secrecy'];
      lead_unit: number | null;
      lead_unit_name: string;
      lead_kind: components['schemas']['registry.UnitKind'] | null;
      dispatch_reason: string;
      catalogue: number | null;
      late_sign: boolean;
      reworks: number;
      supplements: number;
      visit_tries: number;
      visit_tried_on: string | null;
      solved: components['schemas']['complaints.Solved'] | null;
      satisfied: components['schemas']['complaints.Satisfied'] | null;
      rated_at: string | null;
      received_at: string;
      registered_at: string;
      closed_at: string | null;
      clocks: unknown;
      next_due_at: string | null;
      next_clock: components['schemas']['complaints.Clock'] | null;
      next_event_at: string | null;
      next_event: components['schemas']['complaints.Event'] | null;
      next_event_clock: components['schemas']['complaints.Clock'] | null;
      late: boolean;
      sort_at: string;
      version: number;
    };
    'complaints.CaseAssist': {
      unit: number | null;
      name: string;
    };
    'complaints.CaseCounts': {
      states: (components['schemas']['complaints.StateCount'])[];
      tabs: (components['schemas']['complaints.TabCount'])[];
    };
    'complaints.CaseDetail': {
      id: number;
      case_no: string;
      state: components['schemas']['complaints.State'];
      kind: components['schemas']['complaints.Kind'];
      source: components['schemas']['complaints.Source'];
      external_no: string;
      category: string;
      category_name: string;
      urgency: components['schemas']['complaints.Urgency'];
      title: string;
      text: string;
      lat_e6: number | null;
      lon_e6: number | null;
      address: string;
      region: string | null;
      region_name: string;
      estate: number | null;
      estate_name: string;
      enterprise: number | null;
      enterprise_name: string;
      secrecy: components['schemas']['complaints.Secrecy'];
      contact_name: string;
      contact_phone: string;
      contact_revealable: boolean;
      lead_unit: number | null;
      lead_unit_name: string;
      dispatch_reason: string;
      assists: (components['schemas']['complaints.CaseAssist'])[];
      late_sign: boolean;
      reworks: number;
      supplements: number;
      visit_tries: number;
      solved: components['schemas']['complaints.Solved'] | null;
      satisfied: components['schemas']['complaints.Satisfied'] | null;
      rated_at: string | null;
      received_at: string;
      registered_at: string;
      closed_at: string | null;
      next_due_at: string | null;
      next_clock: components['schemas']['complaints.Clock'] | null;
      late: boolean;
      clocks: (components['schemas']['complaints.ClockView'])[];
      files: (components['schemas']['complaints.CaseFile'])[];
      may: (components['schemas']['complaints.Verb'])[];
      version: number;
    };
    'complaints.CaseFile': {
      file: number | null;
      verb: components['schemas']['complaints.Verb'];
      content_type: string;
      width: number;
      height: number;
      url: string;
    };
    'complaints.CaseFilter': {
      tab?: components['schemas']['complaints.Tab'] | null;
      state?: components['schemas']['complaints.State'] | null;
      urgency?: components['schemas']['complaints.Urgency'] | null;
      category?: string | null;
      kind?: components['schemas']['complaints.Kind'] | null;
      source?: components['schemas']['complaints.Source'] | null;
      region?: string | null;
      estate?: number | null;
      enterprise?: number | null;
      unit?: number | null;
      due_before?: string | null;
      registered_from?: string | null;
      registered_until?: string | null;
      words?: string | null;
      mine?: boolean | null;
      unclassified?: boolean | null;
      order?: components['schemas']['complaints.Order'] | null;
      after?: string | null;
      limit?: number | null;
    };
    'complaints.CaseNo': {
      registered_on: string;
      id: number;
    };
    'complaints.CasePlace': {
      point: components['schemas']['registry.Place'] | null;
      address: string;
      district: string | null;
      street: string | null;
      community: string | null;
      region_name: string;
      estate: number | null;
      estate_name: string;
      house: number | null;
    };
    'complaints.CaseRow': {
      id: number;
      case_no: string;
      state: components['schemas']['complaints.State'];
      kind: components['schemas']['complaints.Kind'];
      source: components['schemas']['complaints.Source'];
      category: string;
      category_name: string;
      urgency: components['schemas']['complaints.Urgency'];
      title: string;
      region: string | null;
      region_name: string;
      estate: number | null;
      estate_name: string;
      enterprise: number | null;
      enterprise_name: string;
      lead_unit: number | null;
      lead_unit_name: string;
      registered_at: string;
      next_due_at: string | null;
      next_clock: components['schemas']['complaints.Clock'] | null;
      late: boolean;
      reworks: number;
      version: number;
    };
    'complaints.Catalogue': {
      rows: (components['schemas']['complaints.CatalogueView'])[];
    };
    'complaints.CatalogueFilter': {
      on?: string | null;
    };
    'complaints.CatalogueRow': {
      id: number;
      category: string;
      region: string | null;
      unit_kind: components['schemas']['registry.UnitKind'];
      unit: number | null;
      assists: string;
      automatic: boolean;
      valid_from: string;
      valid_until: string | null;
      basis: string;
    };
    'complaints.CatalogueView': {
      id: number;
      category: string;
      category_name: string;
      region: string | null;
      unit_kind: components['schemas']['registry.UnitKind'];
      unit: number | null;
      assists: string;
      automatic: boolean;
      valid_from: string;
      valid_until: string | null;
      basis: string;
    };
    'complaints.Categories': {
      groups: (components['schemas']['complaints.CategoryView'])[];
    };
    'complaints.Category': {
      code: string;
      name: string;
      urgency: components['schemas']['complaints.Urgency'];
      kind: components['schemas']['complaints.Kind'];
      physical: boolean;
      picture: string;
    };
    'complaints.CategoryStat': {
      code: string;
      name: string;
      filed: number;
    };
    'complaints.CategoryView': {
      code: string;
      name: string;
      picture: string;
      urgency: components['schemas']['complaints.Urgency'];
      kind: components['schemas']['complaints.Kind'];
      matters: (components['schemas']['complaints.CategoryView'])[];
    };
    'complaints.ClassifyComplaint': {
      category: string;
      urgency?: components['schemas']['complaints.Urgency'] | null;
      kind?: components['schemas']['complaints.Kind'] | null;
      estate?: number | null;
      region?: string | null;
      words?: string | null;
    };
    'complaints.ClockRule': {
      clock: components['schemas']['complaints.Clock'];
      name: string;
      limit: string;
      key: string;
      policy: number | null;
      article: string;
      document: string;
      standing: components['schemas']['policy.Standing'];
      from_at: string;
      due_at: string;
      met_at: string | null;
      late: boolean;
      used_percent: number;
    };
    'complaints.ClockRules': {
      rules: (components['schemas']['complaints.ClockRule'])[];
    };
    'complaints.ClockRun': {
      from_at: string;
      due_at: string;
      policy: number | null;
      met_at: string | null;
      warned: boolean;
      overdue: boolean;
    };
    'complaints.ClockView': {
      clock: components['schemas']['complaints.Clock'];
      from_at: string;
      due_at: string;
      met_at: string | null;
      late: boolean;
      used_percent: number;
      policy: number | null;
    };
    'complaints.CloseComplaint': {
      words: string;
    };
    'complaints.ConfirmHotline': {
      content_hash: string;
    };
    'complaints.Contact': {
      name_masked: string;
      phone_masked: string;
      name_sealed: string;
      phone_sealed: string;
      phone_digest: string;
    };
    'complaints.ContactComplainant': {
      way: components['schemas']['complaints.ContactWay'];
      words?: string | null;
    };
    'complaints.ContactRevealed': {
      name: string;
      phone: string;
    };
    'complaints.Count': {
      count: number;
      more: boolean;
    };
    'complaints.DeskComplaint': {
      complaint: components['schemas']['complaints.FileComplaint'];
      name: string;
      phone: string;
      source?: components['schemas']['complaints.Source'] | null;
      external_no?: string | null;
    };
    'complaints.DispatchAdvice': {
      unit: components['schemas']['complaints.UnitChoice'] | null;
      assists: (components['schemas']['complaints.UnitChoice'])[];
      others: (components['schemas']['complaints.UnitChoice'])[];
      sure: boolean;
      reason: string;
    };
    'complaints.DispatchComplaint': {
      unit?: number | null;
      assists?: (number)[];
      words?: string | null;
    };
    'complaints.FileComplaint': {
      kind?: components['schemas']['complaints.Kind'] | null;
      category?: string | null;
      title?: string | null;
      text: string;
      estate?: number | null;
      house?: number | null;
      lat_e6?: number | null;
      lon_e6?: number | null;
      address?: string | null;
      secrecy?: components['schemas']['complaints.Secrecy'] | null;
      contact_name?: string | null;
      contact_phone?: string | null;
      files?: number[];
    };
    'complaints.FilingPreview': {
      urgency: components['schemas']['complaints.Urgency'];
      region: string | null;
      region_name: string;
      estate: number | null;
      estate_name: string;
      unit_name: string;
      sign_by: string | null;
      contact_by: string | null;
      answer_by: string;
      advice: string;
    };
    'complaints.HotlinePreview': {
      content_hash: string;
      encoding: string;
      rows: number;
      fresh: number;
      known: number;
      classified: number;
      located: number;
      faults: (components['schemas']['complaints.RowFault'])[];
      sample: (components['schemas']['complaints.HotlineRow'])[];
    };
    'complaints.HotlineResult': {
      rows: number;
      imported: number;
      known: number;
      summary: string;
    };
    'complaints.HotlineRow': {
      line: number;
      external_no: string;
      received_at: string;
      title: string;
      region_name: string;
      category: string;
      category_name: string;
      known: boolean;
    };
    'complaints.LookupCase': {
      case_no: string;
      phone: string;
      code: string;
    };
    'complaints.NoteProgress': {
      words: string;
      files?: number[];
    };
    'complaints.PassReply': {
      words?: string | null;
    };
    'complaints.PreviewFilter': {
      kind?: components['schemas']['complaints.Kind'] | null;
      category?: string | null;
      estate?: number | null;
      lat_e6?: number | null;
      lon_e6?: number | null;
    };
    'complaints.PublicCase': {
      case_no: string;
      state: components['schemas']['complaints.State'];
      category_name: string;
      title: string;
      estate_name: string;
      lead_unit_name: string;
      registered_at: string;
      next_due_at: string | null;
      next_clock: components['schemas']['complaints.Clock'] | null;
      steps: (components['schemas']['complaints.PublicStep'])[];
    };
    'complaints.PublicStats': {
      from: string;
      until: string;
      filed: number;
      closed: number;
      open: number;
      response_ppm: number | null;
      solved_ppm: number | null;
      satisfied_ppm: number | null;
      categories: (components['schemas']['complaints.CategoryStat'])[];
      regions: (components['schemas']['complaints.RegionStat'])[];
    };
    'complaints.PublicStep': {
      at: string;
      title: string;
      detail: string;
      words: string;
    };
    'complaints.RateComplaint': {
      solved: components['schemas']['complaints.Solved'];
      satisfied: components['schemas']['complaints.Satisfied'];
      words?: string | null;
    };
    'complaints.RecordVisit': {
      solved?: components['schemas']['complaints.Solved'] | null;
      satisfied?: components['schemas']['complaints.Satisfied'] | null;
      unit_at_fault?: boolean | null;
      words?: string | null;
    };
    'complaints.RefuseComplaint': {
      reason: components['schemas']['complaints.RefuseReason'];
      words: string;
    };
    'complaints.RegionStat': {
      region: string | null;
      name: string;
      filed: number;
    };
    'complaints.RejectReply': {
      reason: components['schemas']['complaints.RejectReason'];
      words: string;
    };
    'complaints.ReopenComplaint': {
      words: string;
    };
    'complaints.ReplyComplaint': {
      words: string;
      files?: number[];
    };
    'complaints.RevealContact': {
      reason: string;
    };
    'complaints.RowFault': {
      line: number;
      column: string;
      text: string;
    };
    'complaints.SendMessage': {
      words: string;
    };
    'complaints.StateCount': {
      state: components['schemas']['complaints.State'];
      count: components['schemas']['complaints.Count'];
    };
    'complaints.StatsFilter': {
      region?: string | null;
      from?: string | null;
      until?: string | null;
    };
    'complaints.Step': {
      seq: number;
      at: string;
      what: string;
      title: string;
      verb: components['schemas']['complaints.Verb'] | null;
      from: components['schemas']['complaints.State'] | null;
      to: components['schemas']['complaints.State'] | null;
      role: components['schemas']['Role'];
      post: string;
      detail: string;
      words: string;
      files: (components['schemas']['complaints.CaseFile'])[];
    };
    'complaints.SupplementComplaint': {
      words: string;
      files?: number[];
    };
    'complaints.TabCount': {
      tab: components['schemas']['complaints.Tab'];
      count: components['schemas']['complaints.Count'];
    };
    'complaints.Timeline': {
      steps: (components['schemas']['complaints.Step'])[];
    };
    'complaints.Transition': {
      from: components['schemas']['complaints.State'];
      verb: components['schemas']['complaints.Verb'];
      to: components['schemas']['complaints.State'];
      capability: components['schemas']['Capability'];
      relation: components['schemas']['complaints.Relation'];
      stops: components['schemas']['complaints.Clock'] | null;
    };
    'complaints.UnitChoice': {
      unit: number | null;
      name: string;
      kind: components['schemas']['registry.UnitKind'];
      proposed: boolean;
    };
    'complaints.UploadReply': {
      file: number | null;
      content_type: string;
      bytes: number;
      width: number;
      height: number;
    };
    'complaints.WithdrawComplaint': {
      words?: string | null;
    };
    'complaints.WorkCard': {
      work: components['schemas']['complaints.Work'];
      title: string;
      query: string;
      count: components['schemas']['complaints.Count'];
      rows: (components['schemas']['complaints.CaseRow'])[];
    };
    'complaints.Workbench': {
      cards: (components['schemas']['complaints.WorkCard'])[];
    };
    'identity.AddUser': {
      login: string;
      name: string;
      phone: string;
    };
    'identity.AskPhoneCode': {
      phone: string;
      purpose?: components['schemas']['identity.CodePurpose'] | null;
    };
    'identity.BeginEnrolment': {
      current_code?: string | null;
    };
    'identity.ChangePassword': {
      old_password: string;
      new_password: string;
    };
    'identity.ChangePhone': {
      phone: string;
      code: string;
    };
    'identity.ChoosePost': {
      post: number;
    };
    'identity.ConfirmEnrolment': {
      code: string;
    };
    'identity.CorrectName': {
      name: string;
    };
    'identity.DemoAuthenticator': {
      login: string;
      code: string;
    };
    'identity.DemoMessage': {
      at: string;
      phone: string;
      text: string;
    };
    'identity.DemoOutbox': {
      messages: (components['schemas']['identity.DemoMessage'])[];
      authenticators: (components['schemas']['identity.DemoAuthenticator'])[];
    };
    'identity.Enrolment': {
      otpauth_uri: string;
      secret: string;
    };
    'identity.GiveReason': {
      reason: string;
    };
    'identity.GiveSecondFactor': {
      code: string;
    };
    'identity.GrantPost': {
      role: components['schemas']['Role'];
      name: string;
      unit?: number | null;
      region?: string | null;
      enterprise?: number | null;
      estate?: number | null;
    };
    'identity.InitialPassword': {
      id: number;
      login: string;
      initial_password: string;
    };
    'identity.KeptData': {
      kind: string;
      purpose: string;
      kept: string;
    };
    'identity.LoginLogFilter': {
      user?: number | null;
      outcome?: components['schemas']['identity.LoginOutcome'] | null;
      after?: string | null;
      limit?: number | null;
    };
    'identity.LoginLogRow': {
      id: number;
      at: string;
      user: number | null | null;
      means: components['schemas']['identity.LoginMeans'];
      outcome: components['schemas']['identity.LoginOutcome'];
      address: string;
    };
    'identity.LoginRules': {
      password_min: number;
      password_min_officer: number;
      password_kinds: number;
      password_kept: number;
      password_days: number;
      lock_failures: number;
      lock_minutes: number;
      idle_minutes: number;
      absolute_hours: number;
      source: string;
    };
    'identity.Masked': {
      name: string;
      phone: string;
    };
    'identity.Me': {
      user: number | null;
      login: string;
      name: string;
      phone: string;
      staff: boolean;
      role: components['schemas']['Role'];
      role_title: string;
      post: components['schemas']['identity.PostView'] | null;
      posts: (components['schemas']['identity.PostView'])[];
      capabilities: (components['schemas']['Capability'])[];
      watermark: string;
      second_factor: boolean;
      password_expires_on: string | null;
      expires_at: string;
      idle_minutes: number;
    };
    'identity.NewStaff': {
      login: string;
      name: string;
      phone: string;
      password_hash: string;
      must_change_password: boolean;
    };
    'identity.OpenLogin': {
      id: number;
      since: string;
      last_seen_at: string;
      address: string;
      user_agent: string;
      post_name: string;
      current: boolean;
    };
    'identity.OpenLogins': {
      rows: (components['schemas']['identity.OpenLogin'])[];
    };
    'identity.OwnData': {
      name: string;
      phone: string;
      login: string;
      created_at: string;
      deletion_requested_at: string | null;
      kept: (components['schemas']['identity.KeptData'])[];
      times_revealed: number;
    };
    'identity.PhoneCodeSent': {
      resend_after_s: number;
      expires_in_s: number;
    };
    'identity.Post': {
      id: number;
      user: number | null;
      role: components['schemas']['Role'];
      name: string;
      unit: number | null;
      region: string | null;
      enterprise: number | null;
      estate: number | null;
      ended_on: string | null;
    };
    'identity.PostView': {
      id: number;
      role: components['schemas']['Role'];
      role_title: string;
      name: string;
      scope: components['schemas']['ScopeKind'];
      unit: number | null | null;
      region: string | null | null;
      enterprise: number | null | null;
      estate: number | null | null;
      ended_on: string | null;
    };
    'identity.RecoveryCodes': {
      codes: (string)[];
    };
    'identity.Revealed': {
      name: never;
      phone: never;
    };
    'identity.RightRow': {
      room: string;
      method: string;
      path: string;
      summary: string;
      capability: components['schemas']['Capability'];
      roles: (components['schemas']['Role'])[];
    };
    'identity.Rights': {
      roles: (components['schemas']['identity.RoleView'])[];
      rows: (components['schemas']['identity.RightRow'])[];
    };
    'identity.RoleView': {
      role: components['schemas']['Role'];
      title: string;
      second_factor: boolean;
      scope: components['schemas']['ScopeKind'];
    };
    'identity.SessionState': {
      stage: components['schemas']['identity.SignInStage'];
      me: components['schemas']['identity.Me'] | null;
    };
    'identity.SignIn': {
      login: string;
      password: string;
    };
    'identity.SignInByPhone': {
      phone: string;
      code: string;
      name?: string | null;
    };
    'identity.Unmasked': {
      name: string;
      phone: string;
      left_today: number;
    };
    'identity.User': {
      id: number;
      login: string;
      name: never;
      phone: never;
      staff: boolean;
      disabled: boolean;
      must_change_password: boolean;
      version: number;
    };
    'identity.UserDetail': {
      id: number;
      login: string;
      name: string;
      phone: string;
      staff: boolean;
      disabled: boolean;
      must_change_password: boolean;
      second_factor: boolean;
      locked_until: string | null;
      created_at: string;
      last_login_at: string | null;
      deletion_requested_at: string | null;
      posts: (components['schemas']['identity.PostView'])[];
      open_logins: number;
      version: number;
      may: (string)[];
    };
    'identity.UserFilter': {
      text?: string | null;
      role?: components['schemas']['Role'] | null;
      staff?: boolean | null;
      disabled?: boolean | null;
      dormant?: boolean | null;
      deletion_requested?: boolean | null;
      after?: string | null;
      limit?: number | null;
    };
    'identity.UserRow': {
      id: number;
      login: string;
      name: string;
      phone: string;
      staff: boolean;
      disabled: boolean;
      second_factor: boolean;
      posts: string;
      last_login_at: string | null;
      deletion_requested_at: string | null;
    };
    'journal.Check': {
      name: string;
    };
    'journal.CheckResult': {
      checked: number;
      faults: (string)[];
    };
    'journal.Entry': {
      seq: number;
      at: string;
      kind: string;
      noun: string;
      id: number;
      user: number | null;
      post: number | null;
      role: components['schemas']['Role'];
      post_name: string;
      data: string;
    };
    'journal.JournalFilter': {
      noun?: string | null;
      id?: number | null;
      kind?: string | null;
      user?: number | null;
      from?: string | null;
      until?: string | null;
      before?: number | null;
      limit: number;
    };
    'journal.JournalRow': {
      seq: number;
      at: string;
      kind: string;
      noun: string;
      id: number;
      user: number | null;
      post: number | null;
      role: components['schemas']['Role'];
      post_name: string;
      data: string;
    };
    'journal.Subject': {
      noun: string;
      id: number;
    };
    'policy.ApproveVersion': {
      reason?: string | null;
    };
    'policy.CalendarDay': {
      day: string;
      kind: components['schemas']['policy.DayKind'];
      name: string;
    };
    'policy.CalendarYear': {
      year: number;
      known: boolean;
      days: (components['schemas']['policy.DayRow'])[];
      spans: (components['schemas']['policy.SpanRow'])[];
      document: string;
      reason: string;
      changed_at: string | null;
      workdays: number;
      version: number;
      may: (string)[];
    };
    'policy.DatedLimit': {
      id: number;
      limit: components['schemas']['Limit'];
    };
    'policy.DatedNumber': {
      id: number;
      value: number;
    };
    'policy.DayRow': {
      day: string;
      kind: components['schemas']['policy.DayKind'];
      name: string;
    };
    'policy.DeadlineQuery': {
      start: string;
      key?: string | null;
      place?: string | null;
      count?: number | null;
      unit?: components['schemas']['LimitUnit'] | null;
    };
    'policy.DeadlineReply': {
      start: string;
      due: string;
      limit: components['schemas']['policy.LimitValue'];
      limit_text: string;
      rule: components['schemas']['policy.VersionRow'] | null;
      beyond_calendar: boolean;
      steps: (components['schemas']['policy.DeadlineStep'])[];
    };
    'policy.DeadlineStep': {
      day: string;
      kind: components['schemas']['policy.StepKind'];
      name: string;
      count: number;
      text: string;
    };
    'policy.EditSpans': {
      spans?: (components['schemas']['policy.SpanInput'])[];
      reason: string;
    };
    'policy.EditYear': {
      days?: (components['schemas']['policy.CalendarDay'])[];
      document: string;
      reason: string;
    };
    'policy.Key': {
      key: string;
      kind: components['schemas']['policy.ValueKind'];
      least: number;
      most: number;
      title: string;
      note: string;
    };
    'policy.KeyDetail': {
      key: string;
      title: string;
      note: string;
      kind: components['schemas']['policy.ValueKind'];
      least: number;
      most: number;
      versions: (components['schemas']['policy.VersionRow'])[];
      may: (string)[];
    };
    'policy.LimitInput': {
      count: number;
      unit: components['schemas']['LimitUnit'];
    };
    'policy.LimitValue': {
      count: number;
      unit: components['schemas']['LimitUnit'];
    };
    'policy.ProposeVersion': {
      key: string;
      region: string;
      valid_from: string;
      valid_until?: string | null;
      value: components['schemas']['policy.ValueInput'];
      article: string;
      document: string;
      standing: components['schemas']['policy.Standing'];
      reason: string;
    };
    'policy.RejectVersion': {
      reason: string;
    };
    'policy.SpanInput': {
      from_minute: number;
      to_minute: number;
    };
    'policy.SpanRow': {
      from_minute: number;
      to_minute: number;
    };
    'policy.Value': {
      limit: components['schemas']['policy.LimitValue'] | null;
      number: number | null;
      words: string | null;
    };
    'policy.ValueFilter': {
      on?: string | null;
      place?: string | null;
      text?: string | null;
    };
    'policy.ValueInput': {
      limit?: components['schemas']['policy.LimitInput'] | null;
      number?: number | null;
      words?: string | null;
    };
    'policy.ValueList': {
      on: string;
      place: string | null;
      rows: (components['schemas']['policy.ValueRow'])[];
    };
    'policy.ValueRow': {
      key: string;
      title: string;
      note: string;
      kind: components['schemas']['policy.ValueKind'];
      version: components['schemas']['policy.VersionRow'] | null;
      waiting: number;
    };
    'policy.Version': {
      id: number;
      key: string;
      region: string | null;
      valid_from: string;
      valid_until: string | null;
      kind: components['schemas']['policy.ValueKind'];
      value: string;
      article: string;
      document: string;
      standing: components['schemas']['policy.Standing'];
      state: components['schemas']['policy.VersionState'];
    };
    'policy.VersionDetail': {
      row: components['schemas']['policy.VersionRow'];
      before: components['schemas']['policy.VersionRow'] | null;
      version: number;
      may: (string)[];
    };
    'policy.VersionFilter': {
      state?: components['schemas']['policy.VersionState'] | null;
      key?: string | null;
      after?: string | null;
      limit?: number | null;
    };
    'policy.VersionRow': {
      id: number;
      key: string;
      title: string;
      region: string | null;
      valid_from: string;
      valid_until: string | null;
      kind: components['schemas']['policy.ValueKind'];
      value: components['schemas']['policy.Value'];
      value_text: string;
      article: string;
      document: string;
      standing: components['schemas']['policy.Standing'];
      state: components['schemas']['policy.VersionState'];
      reason: string;
      proposed_post: string;
      proposed_at: string;
      decided_post: string;
      decided_at: string | null;
      decision_reason: string;
    };
    'registry.AppointManager': {
      name: string;
      phone: string;
      person?: number | null;
      since_on: string;
    };
    'registry.Binding': {
      id: number;
      house: number | null;
      estate: number | null;
      person: number | null;
      role: components['schemas']['registry.OwnerRole'];
      state: components['schemas']['registry.BindingState'];
      name: never;
      phone: never;
      since_on: string;
      until_on: string | null;
      version: number;
    };
    'registry.Building': {
      id: number;
      estate: number | null;
      name: string;
      units: number;
      floors: number;
      houses: number;
    };
    'registry.BuildingInput': {
      name: string;
      units: number;
      floors: number;
    };
    'registry.BuildingRow': {
      id: number;
      estate: number | null;
      name: string;
      units: number;
      floors: number;
      houses: number;
    };
    'registry.ChangeList': {
      rows: (components['schemas']['registry.ChangeRow'])[];
    };
    'registry.ChangeRow': {
      at: string;
      kind: string;
      post_name: string;
      changed: (string)[];
    };
    'registry.ChoiceList': {
      rows: (components['schemas']['registry.ChoiceRow'])[];
    };
    'registry.ChoiceQuery': {
      text?: string | null;
      lat_e6?: number | null;
      lon_e6?: number | null;
    };
    'registry.ChoiceRow': {
      id: number;
      name: string;
      region: string | null;
      region_path: string;
      distance_m: number | null;
    };
    'registry.EndBinding': {
      reason: string;
    };
    'registry.EndManager': {
      until_on: string;
      reason: string;
    };
    'registry.EndService': {
      until_on: string;
      reason: string;
    };
    'registry.Enterprise': {
      id: number;
      name: string;
      credit_code: string;
      credit_code_odd: boolean;
      region: string | null;
      phone: string;
      version: number;
    };
    'registry.EnterpriseDetail': {
      id: number;
      name: string;
      credit_code: string;
      credit_code_odd: boolean;
      region: string | null;
      region_name: string;
      address: string;
      contact_name: string;
      phone: string;
      unit: number | null;
      estates: number;
      houses: number;
      services: (components['schemas']['registry.ServiceRow'])[];
      warnings: (string)[];
      version: number;
      may: (string)[];
    };
    'registry.EnterpriseFilter': {
      region?: string | null;
      text?: string | null;
      after?: string | null;
      limit?: number | null;
    };
    'registry.EnterpriseInput': {
      name: string;
      credit_code: string;
      region: string;
      address: string;
      contact_name: string;
      phone: string;
    };
    'registry.EnterpriseRow': {
      id: number;
      name: string;
      credit_code: string;
      credit_code_odd: boolean;
      region: string | null;
      region_name: string;
      phone: string;
      estates: number;
      houses: number;
    };
    'registry.Estate': {
      id: number;
      name: string;
      region: string | null;
      address: string;
      place: components['schemas']['registry.Place'];
      area: number;
      houses: number;
      delivered_on: string | null;
      fee_fen_m2_month: number;
      version: number;
    };
    'registry.EstateDetail': {
      id: number;
      name: string;
      region: string | null;
      region_path: string;
      address: string;
      place: components['schemas']['registry.Place'];
      area: number;
      houses: number;
      delivered_on: string | null;
      fee_fen_m2_month: number;
      service: components['schemas']['registry.ServiceRow'] | null;
      services: (components['schemas']['registry.ServiceRow'])[];
      manager: components['schemas']['registry.ManagerRow'] | null;
      managers: (components['schemas']['registry.ManagerRow'])[];
      buildings: (components['schemas']['registry.BuildingRow'])[];
      bindings_waiting: number;
      version: number;
      may: (string)[];
    };
    'registry.EstateFilter': {
      region?: string | null;
      enterprise?: number | null;
      text?: string | null;
      sort?: components['schemas']['registry.EstateSort'] | null;
      after?: string | null;
      limit?: number | null;
    };
    'registry.EstateInput': {
      name: string;
      region: string;
      address: string;
      place: components['schemas']['registry.Place'];
      area?: number | null;
      delivered_on?: string | null;
      fee_fen_m2_month?: number | null;
    };
    'registry.EstateList': {
      rows: (components['schemas']['registry.EstateRow'])[];
      next: string;
      count: number;
      count_capped: boolean;
    };
    'registry.EstateRow': {
      id: number;
      name: string;
      region: string | null;
      region_path: string;
      address: string;
      place: components['schemas']['registry.Place'];
      area: number;
      houses: number;
      delivered_on: string | null;
      fee_fen_m2_month: number;
      enterprise: number | null;
      enterprise_name: string;
    };
    'registry.ExportQuery': {
      region?: string | null;
      enterprise?: number | null;
      text?: string | null;
      format: components['schemas']['registry.SheetFormat'];
    };
    'registry.House': {
      id: number;
      estate: number | null;
      building: number | null;
      unit_no: string;
      room_no: string;
      area: number;
    };
    'registry.HouseFilter': {
      unit_no?: string | null;
      after?: string | null;
      limit?: number | null;
    };
    'registry.HouseInput': {
      unit_no: string;
      room_no: string;
      area: number;
      use: components['schemas']['registry.HouseUse'];
    };
    'registry.HouseRow': {
      id: number;
      estate: number | null;
      building: number | null;
      building_name: string;
      unit_no: string;
      room_no: string;
      area: number;
      use: components['schemas']['registry.HouseUse'];
      owners: number;
    };
    'registry.ImportFault': {
      line: number;
      column: string;
      text: string;
    };
    'registry.ImportReport': {
      kind: components['schemas']['registry.SheetKind'];
      hash: string;
      encoding: string;
      rows: number;
      added: number;
      changed: number;
      unchanged: number;
      fault_count: number;
      faults: (components['schemas']['registry.ImportFault'])[];
      warnings: (components['schemas']['registry.ImportFault'])[];
      committed: boolean;
    };
    'registry.Located': {
      region: string | null;
      estate: number | null;
      name: string;
      distance_m: number;
    };
    'registry.LocationQuery': {
      lat_e6: number;
      lon_e6: number;
    };
    'registry.LocationReply': {
      region: string | null;
      region_path: string;
      estate: number | null;
      name: string;
      distance_m: number;
    };
    'registry.Manager': {
      id: number;
      estate: number | null;
      enterprise: number | null;
      person: number | null;
      name: string;
      phone: never;
      since_on: string;
      until_on: string | null;
      version: number;
    };
    'registry.ManagerRow': {
      id: number;
      estate: number | null;
      enterprise: number | null;
      enterprise_name: string;
      name: string;
      phone: string;
      since_on: string;
      until_on: string | null;
      end_reason: string;
      version: number;
    };
    'registry.MyHouseList': {
      rows: (components['schemas']['registry.MyHouseRow'])[];
    };
    'registry.MyHouseRow': {
      id: number;
      house: number | null;
      estate: number | null;
      estate_name: string;
      region: string | null;
      region_path: string;
      building_name: string;
      unit_no: string;
      room_no: string;
      area: number;
      role: components['schemas']['registry.OwnerRole'];
      state: components['schemas']['registry.BindingState'];
      decision_reason: string;
      enterprise: number | null;
      enterprise_name: string;
      version: number;
      may: (string)[];
    };
    'registry.OwnerFilter': {
      state?: components['schemas']['registry.BindingState'] | null;
      after?: string | null;
      limit?: number | null;
    };
    'registry.OwnerRow': {
      id: number;
      house: number | null;
      estate: number | null;
      estate_name: string;
      building_name: string;
      unit_no: string;
      room_no: string;
      name: string;
      phone: string;
      id_number_tail: string;
      role: components['schemas']['registry.OwnerRole'];
      state: components['schemas']['registry.BindingState'];
      since_on: string;
      until_on: string | null;
      requested_at: string;
      decision_reason: string;
      version: number;
      may: (string)[];
    };
    'registry.Place': {
      lat_e6: number;
      lon_e6: number;
    };
    'registry.PointList': {
      rows: (components['schemas']['registry.PointRow'])[];
    };
    'registry.PointQuery': {
      south_e6: number;
      west_e6: number;
      north_e6: number;
      east_e6: number;
      zoom: number;
      region?: string | null;
      enterprise?: number | null;
      text?: string | null;
    };
    'registry.PointRow': {
      lat_e6: number;
      lon_e6: number;
      estates: number;
      houses: number;
      estate: number | null;
      name: string;
    };
    'registry.Profile': {
      estates: number;
      houses: number;
      enterprises: number;
      seed: number;
      today: string;
    };
    'registry.RefuseBinding': {
      reason: string;
    };
    'registry.Region': {
      code: string | null;
      name: string;
      level: components['schemas']['RegionLevel'];
    };
    'registry.RegionFilter': {
      parent?: string | null;
      text?: string | null;
      limit?: number | null;
    };
    'registry.RegionList': {
      rows: (components['schemas']['registry.RegionRow'])[];
    };
    'registry.RegionRow': {
      code: string | null;
      name: string;
      level: components['schemas']['RegionLevel'];
      path: string;
      children: number;
      estates: number;
    };
    'registry.RequestBinding': {
      house: number;
      role: components['schemas']['registry.OwnerRole'];
      name: string;
      phone: string;
      id_number?: string | null;
    };
    'registry.Seeded': {
      estates: (number | null)[];
      enterprises: (number | null)[];
      houses: number;
    };
    'registry.Service': {
      id: number;
      estate: number | null;
      enterprise: number | null;
      since_on: string;
      until_on: string | null;
      contract_no: string;
      version: number;
    };
    'registry.ServiceRow': {
      id: number;
      estate: number | null;
      estate_name: string;
      enterprise: number | null;
      enterprise_name: string;
      since_on: string;
      until_on: string | null;
      contract_no: string;
      end_reason: string;
      version: number;
    };
    'registry.StartService': {
      enterprise: number;
      since_on: string;
      until_on?: string | null;
      contract_no?: string | null;
    };
    'registry.Unit': {
      id: number;
      kind: components['schemas']['registry.UnitKind'];
      name: string;
      region: string | null;
      enterprise: number | null;
    };
    'registry.UnitFilter': {
      kind?: components['schemas']['registry.UnitKind'] | null;
      region?: string | null;
      text?: string | null;
      limit?: number | null;
      after?: string | null;
    };
    'registry.UnitRow': {
      id: number;
      kind: components['schemas']['registry.UnitKind'];
      name: string;
      region: string | null;
      enterprise: number | null;
    };
    'registry.VerifyBinding': {
      reason?: string | null;
    };
  };
}
