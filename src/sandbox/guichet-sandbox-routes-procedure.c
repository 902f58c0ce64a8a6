/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-procedure.c: /telephony/procedure, the VoIP validation of an account.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_procedures (GuichetSandboxRequest *request)
{
  GPtrArray *all = guichet_sandbox_procedures_get_all (request->sandbox->procedures);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < all->len; i++)
    {
      const GuichetSandboxProcedure *procedure = g_ptr_array_index (all, i);

      if (g_str_equal (procedure->nichandle, request->account->nichandle))
        g_variant_builder_add (&builder, "x", procedure->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
describe (GuichetSandboxRequest *request, const GuichetSandboxProcedure *procedure)
{
  return guichet_sandbox_reply_new (
      guichet_sandbox_procedures_describe (request->sandbox->procedures, procedure));
}

static GuichetSandboxReply *
find (GuichetSandboxRequest *request, GuichetSandboxProcedure **procedure)
{
  gint64 id = guichet_sandbox_request_id (request, "id");

  *procedure = guichet_sandbox_procedures_find (request->sandbox->procedures, id);
  if (*procedure != NULL && g_str_equal ((*procedure)->nichandle, request->account->nichandle))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (id = %" G_GINT64_FORMAT ") does not exist",
                                 id);
}

static GuichetSandboxReply *
get_procedure (GuichetSandboxRequest *request)
{
  GuichetSandboxProcedure *procedure;
  GuichetSandboxReply *reply = find (request, &procedure);

  return reply != NULL ? reply : describe (request, procedure);
}

static GuichetSandboxReply *
get_required (GuichetSandboxRequest *request)
{
  return guichet_sandbox_reply_new (g_variant_new_boolean (!request->account->voip_verified));
}

/* What is sent with it are bank details, which the sandbox does not keep. That an account which is
 * validated already is refused is [inferred]. */
static GuichetSandboxReply *
post_procedure (GuichetSandboxRequest *request)
{
  if (request->account->voip_verified)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "Your account has completed the procedure already");
  return describe (request, guichet_sandbox_procedures_add (request->sandbox->procedures,
                                                            request->account->nichandle));
}

static GuichetSandboxReply *
cancel_procedure (GuichetSandboxRequest *request)
{
  GuichetSandboxProcedure *procedure;
  GuichetSandboxReply *reply = find (request, &procedure);

  if (reply != NULL)
    return reply;
  if (!guichet_sandbox_procedures_cancel (request->sandbox->procedures, procedure))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "This procedure has ended already");
  return guichet_sandbox_reply_new_void ();
}

#define PROCEDURE "/telephony/procedure"

/* clang-format off */
static const GuichetSandboxParam id_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam procedure_params[] = {
  { "bic", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "iban", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "ownerAddress", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "ownerName", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "paymentMeanID", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_procedure[] = {
  { "GET", PROCEDURE, get_procedures, .item = get_procedure, .item_name = "id", .action = "account:apiovh:voip/procedure/get" },
  { "POST", PROCEDURE, post_procedure, procedure_params, .action = "account:apiovh:voip/procedure/create" },
  { "GET", PROCEDURE "/required", get_required, .action = "account:apiovh:voip/procedure/required/get" },
  { "GET", PROCEDURE "/{id}", get_procedure, id_params, .action = "account:apiovh:voip/procedure/get" },
  { "POST", PROCEDURE "/{id}/cancel", cancel_procedure, id_params, .action = "account:apiovh:voip/procedure/cancel" },
  { NULL }
};
/* clang-format on */
