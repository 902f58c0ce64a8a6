/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-contact-change.c: changeContact of every service that has contacts, and
 * /me/task/contactChange, where the requests that come of it are followed and answered.
 */
#include "guichet-sandbox-contact-change.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-service-models.h"
#include "guichet-sandbox.h"

/* All contacts are looked at before one request is made: a refusal leaves nothing half done
 * [inferred]. */
static GuichetSandboxReply *
change_contact (GuichetSandboxRequest *request)
{
  GuichetSandboxContactChange changes[GUICHET_SANDBOX_N_CONTACTS];
  GuichetSandboxSubject subject;
  GuichetSandboxReply *reply = guichet_sandbox_subject_find_asked (request, &subject);
  GVariantBuilder builder;

  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS && reply == NULL; i++)
    {
      reply = guichet_sandbox_contact_change_read (request, &subject, (GuichetSandboxContact) i,
                                                   &changes[i]);
      if (reply == NULL && changes[i].to != NULL)
        reply = guichet_sandbox_contact_change_check (&changes[i]);
    }
  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS; i++)
    {
      const GuichetSandboxContactChange *change = &changes[i];

      if (change->to != NULL)
        g_variant_builder_add (&builder, "x",
                               guichet_sandbox_tasks_add (
                                   request->sandbox->tasks, &subject, change->contact,
                                   change->asking, change->from->nichandle, change->to->nichandle)
                                   ->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

/* A filter like SQL's LIKE: any part of the name will do. */
static gboolean
is_like (const char *text, const char *filter)
{
  return filter == NULL || strstr (text, filter) != NULL;
}

static GuichetSandboxReply *
get_tasks (GuichetSandboxRequest *request)
{
  GPtrArray *tasks = guichet_sandbox_tasks_get_all (request->sandbox->tasks);
  const char *state = guichet_sandbox_request_text (request, "state");
  const char *asking = guichet_sandbox_request_text (request, "askingAccount");
  const char *to = guichet_sandbox_request_text (request, "toAccount");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < tasks->len; i++)
    {
      const GuichetSandboxTask *task = g_ptr_array_index (tasks, i);

      if (guichet_sandbox_task_involves (task, request->account->nichandle) &&
          is_like (guichet_sandbox_task_states[task->state], state) &&
          is_like (task->asking, asking) && is_like (task->to, to))
        g_variant_builder_add (&builder, "x", task->id);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_task (GuichetSandboxRequest *request, GuichetSandboxTask **task)
{
  gint64 id = guichet_sandbox_request_id (request, "id");

  *task = guichet_sandbox_tasks_find (request->sandbox->tasks, id);
  if (*task != NULL && guichet_sandbox_task_involves (*task, request->account->nichandle))
    return NULL;
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (id = %" G_GINT64_FORMAT ") does not exist",
                                 id);
}

static GuichetSandboxReply *
get_task (GuichetSandboxRequest *request)
{
  GuichetSandboxTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  return reply != NULL ? reply : guichet_sandbox_reply_new (guichet_sandbox_model_task (task));
}

/* What the API says to a wrong code here is not known; it says this to one for the end of a
 * service [inferred]. */
static GuichetSandboxReply *
answer_task (GuichetSandboxRequest *request, gboolean accept)
{
  const char *token = guichet_sandbox_request_text (request, "token");
  GuichetSandboxTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  if (reply != NULL)
    return reply;
  if (!guichet_sandbox_task_answer (task, request->account->nichandle, token, accept))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "This token is not valid");
  return guichet_sandbox_reply_new_void ();
}

static GuichetSandboxReply *
accept_task (GuichetSandboxRequest *request)
{
  return answer_task (request, TRUE);
}

static GuichetSandboxReply *
refuse_task (GuichetSandboxRequest *request)
{
  return answer_task (request, FALSE);
}

/* That there is a refusal, and its words, are [inferred]. */
static GuichetSandboxReply *
resend_mail (GuichetSandboxRequest *request)
{
  GuichetSandboxTask *task;
  GuichetSandboxReply *reply = find_task (request, &task);

  if (reply != NULL)
    return reply;
  if (!guichet_sandbox_task_resend (task, request->account->nichandle))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                   "This request does not wait for your answer");
  return guichet_sandbox_reply_new_void ();
}

#define CHANGE "/changeContact"
#define TASKS  "/me/task/contactChange"
#define TASK   TASKS "/{id}"

/* clang-format off */
static const GuichetSandboxParam change_params[] = {
  { "contactAdmin", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "contactTech", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { "contactBilling", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam list_params[] = {
  { "state", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE, guichet_sandbox_task_states },
  { "askingAccount", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { "toAccount", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

static const GuichetSandboxParam id_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam answer_params[] = {
  { "id", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { "token", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_contact_change[] = {
  { "POST", "/telephony/lines/{serviceName}" CHANGE, change_contact, change_params, .action = "voip:apiovh:lines/changeContact" },
  { "POST", "/telephony/aliases/{serviceName}" CHANGE, change_contact, change_params, .action = "voip:apiovh:aliases/changeContact" },
  { "POST", "/telephony/trunks/{serviceName}" CHANGE, change_contact, change_params, .action = "voip:apiovh:trunks/changeContact" },
  { "POST", "/telephony/{billingAccount}" CHANGE, change_contact, change_params, .action = "voip:apiovh:changeContact" },
  { "POST", "/domain/zone/{zoneName}" CHANGE, change_contact, change_params, .action = "dnsZone:apiovh:changeContact" },
  { "POST", "/domain/{serviceName}" CHANGE, change_contact, change_params, .action = "domain:apiovh:changeContact" },
  { "GET", TASKS, get_tasks, list_params, .item = get_task, .item_name = "id", .action = "account:apiovh:me/task/contactChange/get" },
  { "GET", TASK, get_task, id_params, .action = "account:apiovh:me/task/contactChange/get" },
  { "POST", TASK "/accept", accept_task, answer_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = "account:apiovh:me/task/contactChange/accept" },
  { "POST", TASK "/refuse", refuse_task, answer_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = "account:apiovh:me/task/contactChange/refuse" },
  { "POST", TASK "/resendEmail", resend_mail, id_params, .void_form = GUICHET_SANDBOX_VOID_EMPTY, .action = "account:apiovh:me/task/contactChange/resendEmail" },
  { NULL }
};
/* clang-format on */
