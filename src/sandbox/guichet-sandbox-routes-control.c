/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control.c: what the sandbox has and OVHcloud has not: its books as JSON,
 * and the hand that moves a call on. Below /sandbox, without a signature.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_calls (GuichetSandboxRequest *request)
{
  GPtrArray *calls = guichet_sandbox_calls_get_all (request->sandbox->calls);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < calls->len; i++)
    g_variant_builder_add_value (&builder,
                                 guichet_sandbox_call_to_variant (g_ptr_array_index (calls, i)));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
step_call (GuichetSandboxRequest *request)
{
  gint64 number = guichet_sandbox_request_id (request, "number");
  GuichetSandboxCall *call =
      number >= 1 && number <= G_MAXINT
          ? guichet_sandbox_calls_find (request->sandbox->calls, (guint) number)
          : NULL;

  if (call == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "There is no such call");
  if (call->stage == GUICHET_SANDBOX_CALL_ENDED)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT, "The call has ended");
  guichet_sandbox_call_step (call);
  return guichet_sandbox_reply_new (guichet_sandbox_call_to_variant (call));
}

static GuichetSandboxReply *
get_mailbox (GuichetSandboxRequest *request)
{
  GPtrArray *mailbox = request->sandbox->world->mailbox;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{ss}"));
  for (guint i = 0; i < mailbox->len; i++)
    {
      const GuichetSandboxMail *mail = g_ptr_array_index (mailbox, i);
      g_autofree char *time = guichet_sandbox_format_time (mail->time);

      g_variant_builder_add_parsed (&builder, "{'time': %s, 'to': %s, 'subject': %s, 'body': %s}",
                                    time, mail->to, mail->subject, mail->body);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

/* clang-format off */
static const GuichetSandboxParam step_params[] = {
  { "number", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control[] = {
  { "GET", "/sandbox/calls.json", get_calls, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/calls/{number}/step", step_call, step_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", "/sandbox/mailbox.json", get_mailbox, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
