/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control-standing.c: accounts and services that fall into debt, and what
 * else keeps a contact as it is. Below /sandbox, without a signature.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

/* What is not sent stays as it is. */
static GuichetSandboxReply *
post_account (GuichetSandboxRequest *request)
{
  GuichetSandboxAccount *account = guichet_sandbox_world_find_customer (
      request->sandbox->world, guichet_sandbox_request_name (request, "nichandle"));

  if (account == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such account");
  if (request->object != NULL && json_object_has_member (request->object, "unpaid"))
    account->unpaid = guichet_sandbox_request_flag (request, "unpaid");
  if (request->object != NULL && json_object_has_member (request->object, "voipValidated"))
    account->voip_verified = guichet_sandbox_request_flag (request, "voipValidated");
  return guichet_sandbox_reply_new (
      g_variant_new_parsed ("{'nichandle': <%s>, 'unpaid': <%b>, 'voipValidated': <%b>}",
                            account->nichandle, account->unpaid, account->voip_verified));
}

/* A domain and its zone have one name, and stand alike then. What is not sent stays as it is. */
static gboolean
change_service (GuichetSandboxRequest *request, GuichetSandboxSubjectKind kind, const char *name)
{
  const char *state = guichet_sandbox_request_text (request, "state");
  JsonObject *object = request->object;
  GuichetSandboxSubject subject;

  if (!guichet_sandbox_subject_find (request->sandbox->world, kind, name, &subject))
    return FALSE;
  if (state != NULL)
    *subject.standing = guichet_sandbox_standing_parse (state);
  if (kind == GUICHET_SANDBOX_SUBJECT_GROUP && object != NULL &&
      json_object_has_member (object, "specialNumbers"))
    subject.group->special_numbers = guichet_sandbox_request_flag (request, "specialNumbers");
  if (kind == GUICHET_SANDBOX_SUBJECT_LINE && object != NULL &&
      json_object_has_member (object, "xdsl"))
    subject.service->xdsl = guichet_sandbox_request_flag (request, "xdsl");
  if (kind == GUICHET_SANDBOX_SUBJECT_DOMAIN && object != NULL &&
      json_object_has_member (object, "suspended"))
    guichet_sandbox_world_find_domain (request->sandbox->world, name)->suspended =
        guichet_sandbox_request_flag (request, "suspended");
  return TRUE;
}

static GuichetSandboxReply *
post_service (GuichetSandboxRequest *request)
{
  const char *name = guichet_sandbox_request_name (request, "name");
  gboolean is_there = FALSE;

  for (guint kind = 0; kind <= GUICHET_SANDBOX_SUBJECT_ZONE; kind++)
    is_there |= change_service (request, (GuichetSandboxSubjectKind) kind, name);
  return is_there ? guichet_sandbox_reply_new_void ()
                  : guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                            "There is no such service");
}

/* clang-format off */
static const GuichetSandboxParam account_params[] = {
  { "unpaid", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { "voipValidated", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { NULL }
};

static const GuichetSandboxParam service_params[] = {
  { "state", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE, guichet_sandbox_standings },
  { "specialNumbers", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { "xdsl", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { "suspended", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_BOOLEAN, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_standing[] = {
  { "POST", "/sandbox/accounts/{nichandle}", post_account, account_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/services/{name}", post_service, service_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
