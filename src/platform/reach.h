// How the installation reaches people outside, as far as its configuration says.
#pragma once

namespace anju {

struct Reach {
    bool sends_messages = false;  // a gateway to phones; else messages stay in the outbox
    bool is_encrypted = false;    // the public comes by TLS, and cookies go by nothing else
    bool is_named = false;        // the address that the public knows
};
// Once, before serving.
void use_reach(Reach reach);
const Reach& reach();

}  // namespace anju
