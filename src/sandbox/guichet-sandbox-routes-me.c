/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-me.c: /me, the account itself.
 */
#include "guichet-sandbox-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_me (GuichetSandboxRequest *request)
{
  return guichet_sandbox_reply_new (guichet_sandbox_model_nichandle (request->account));
}

/* clang-format off */
const GuichetSandboxRoute guichet_sandbox_routes_me[] = {
  { "GET", "/me", get_me, .action = "account:apiovh:me/get" },
  { NULL }
};
/* clang-format on */
