/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-task-mail.c: the e-mails about a request to change a contact, in the language of
 * its customers: French. OVHcloud's own are not published; that they hold a code and a link with
 * taskId and token is known. Never sends anything: they are put into the mailbox.
 */
#include "guichet-sandbox-task-mail.h"

#include "guichet-sandbox.h"

static const char *const contacts[] = { "administrateur", "technique", "facturation" };

static void
post (GuichetSandbox *sandbox, const char *nichandle, const char *subject, const char *body)
{
  const GuichetSandboxAccount *account =
      guichet_sandbox_world_find_account (sandbox->world, nichandle);

  guichet_sandbox_world_add_mail (sandbox->world, guichet_sandbox_get_time (sandbox),
                                  account->email, subject, body);
}

static char *
describe (const GuichetSandboxTask *task)
{
  return g_strdup_printf ("Service : %s\n"
                          "Type de contact : %s\n"
                          "Contact à modifier : %s\n"
                          "Contact demandé : %s\n"
                          "Demandeur : %s\n"
                          "Numéro de la demande : %" G_GINT64_FORMAT "\n",
                          task->service, contacts[task->contact], task->from, task->to,
                          task->asking, task->id);
}

/**
 * guichet_sandbox_task_mail_ask:
 * @sandbox: where the mailbox is
 * @task: a request
 * @side: who is asked, with its code
 *
 * The link leads to the sandbox where OVHcloud's leads to its control panel.
 */
void
guichet_sandbox_task_mail_ask (GuichetSandbox *sandbox,
                               const GuichetSandboxTask *task,
                               const GuichetSandboxTaskSide *side)
{
  g_autofree char *description = describe (task);
  g_autofree char *subject =
      g_strdup_printf ("[OVHcloud] Demande de changement de contact pour %s", task->service);
  g_autofree char *body = g_strdup_printf (
      "Bonjour %s,\n\n"
      "Une demande de changement de contact attend votre réponse.\n\n"
      "%s\n"
      "Pour l’accepter ou la refuser, suivez ce lien :\n"
      "%s/manager/#/dedicated/contacts/requests?taskId=%" G_GINT64_FORMAT "&token=%s\n\n"
      "ou saisissez ce code de validation : %s\n\n"
      "Ce code est personnel et à usage unique. Un nouvel envoi de la demande le remplace.\n%s",
      side->nichandle, description, sandbox->origin, task->id, side->token, side->token,
      task->telephony ? "Sans réponse sous 72 heures, la demande expire.\n" : "");

  post (sandbox, side->nichandle, subject, body);
}

static gboolean
is_side (const GuichetSandboxTask *task, const char *nichandle)
{
  return g_str_equal (nichandle, task->asking) || g_str_equal (nichandle, task->to);
}

/**
 * guichet_sandbox_task_mail_tell:
 * @sandbox: where the mailbox is
 * @task: a request that was carried out or refused
 *
 * Tells everybody: who had to agree, and who was the contact.
 */
void
guichet_sandbox_task_mail_tell (GuichetSandbox *sandbox, const GuichetSandboxTask *task)
{
  gboolean done = task->state == GUICHET_SANDBOX_TASK_DONE;
  g_autofree char *description = describe (task);
  g_autofree char *subject = g_strdup_printf ("[OVHcloud] Changement de contact %s pour %s",
                                              done ? "effectué" : "refusé", task->service);
  g_autofree char *body = g_strdup_printf ("Bonjour,\n\n%s\n\n%s",
                                           done ? "Le changement de contact a bien été effectué."
                                                : "La demande de changement de contact a été "
                                                  "refusée.",
                                           description);

  for (guint i = 0; i < task->n_sides; i++)
    post (sandbox, task->sides[i].nichandle, subject, body);
  if (!is_side (task, task->from))
    post (sandbox, task->from, subject, body);
}
