/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-trade-mail.c: the e-mails about a change of owner, in French. OVHcloud's own are
 * not published; that each party has a personal link with “Accepter” and “Refuser” is known. Two
 * are sent even if both have one address. Never sends anything: they are put into the mailbox.
 */
#include "guichet-sandbox-domain-task.h"
#include "guichet-sandbox.h"

static const char *const roles[] = { "titulaire actuel", "nouveau titulaire" };

static const GuichetSandboxHolder *
get_holder (const GuichetSandboxDomainTask *task, guint party)
{
  return guichet_sandbox_holders_find (task->sandbox->world->holders,
                                       task->parties[party].holder_id);
}

static void
post (const GuichetSandboxDomainTask *task, guint party, const char *subject, const char *body)
{
  const char *email = guichet_sandbox_holder_get (get_holder (task, party), "email");

  if (email != NULL)
    guichet_sandbox_world_add_mail (task->sandbox->world, guichet_sandbox_get_time (task->sandbox),
                                    email, subject, body);
}

/**
 * guichet_sandbox_trade_mail_ask:
 * @task: a change of owner
 * @party: who is asked
 *
 * The link leads to the sandbox where OVHcloud's leads to its own page.
 */
void
guichet_sandbox_trade_mail_ask (const GuichetSandboxDomainTask *task, guint party)
{
  g_autofree char *from = guichet_sandbox_holder_get_name (get_holder (task, 0));
  g_autofree char *to = guichet_sandbox_holder_get_name (get_holder (task, 1));
  g_autofree char *subject =
      g_strdup_printf ("[OVHcloud] Changement de titulaire de %s", task->domain);
  g_autofree char *body = g_strdup_printf (
      "Bonjour,\n\n"
      "Un changement de titulaire du nom de domaine %s a été demandé. Votre accord est nécessaire, "
      "en tant que %s.\n\n"
      "Titulaire actuel : %s\nNouveau titulaire : %s\n\n"
      "Pour accepter ou refuser, suivez ce lien :\n"
      "%s/trade/?token=%s\n\n"
      "Ce lien est personnel et à usage unique. Sans l’accord des deux parties sous 14 jours, "
      "l’opération %" G_GINT64_FORMAT " est annulée.\n",
      task->domain, roles[party], from, to, task->sandbox->origin, task->parties[party].token,
      task->id);

  post (task, party, subject, body);
}

/**
 * guichet_sandbox_trade_mail_tell:
 * @task: a change of owner that has come to an end
 */
void
guichet_sandbox_trade_mail_tell (const GuichetSandboxDomainTask *task)
{
  gboolean done = task->state == GUICHET_SANDBOX_OPERATION_DONE;
  g_autofree char *subject = g_strdup_printf ("[OVHcloud] Changement de titulaire %s pour %s",
                                              done ? "effectué" : "annulé", task->domain);
  g_autofree char *body = g_strdup_printf (
      "Bonjour,\n\n%s\n\nNom de domaine : %s\nOpération : %" G_GINT64_FORMAT "\n",
      done ? "Le changement de titulaire a bien été effectué. Le nom de domaine ne peut pas être "
             "transféré vers un autre bureau d’enregistrement pendant 60 jours."
           : "Le changement de titulaire a été annulé.",
      task->domain, task->id);

  for (guint i = 0; i < G_N_ELEMENTS (task->parties); i++)
    post (task, i, subject, body);
}
