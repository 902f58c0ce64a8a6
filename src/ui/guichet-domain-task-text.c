/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-text.c: the words of operations on domain names: how far one has come, what
 * waits for whom, what can be done. Pure; in French those of OVHcloud's control panel.
 */
#include "config.h"

#include "guichet-domain-task-text.h"

#include <glib/gi18n-lib.h>

#include "guichet-contact-request-time.h"
#include "guichet-domain-task-name.h"

/* OVHcloud's guides: both parties have so long, and no other registrar gets the name for so long.
 */
#define ANSWER_DAYS 14
#define LOCK_DAYS   60

/* State */

/* clang-format off */
static const struct
{
  const char *name;
  const char *icon;
} states[] = {
  [GUICHET_DOMAIN_TASK_UNKNOWN]   = { NC_("operation", "Unknown state"),   "dialog-question-symbolic" },
  [GUICHET_DOMAIN_TASK_TODO]      = { NC_("operation", "Scheduled"),       "document-open-recent-symbolic" },
  [GUICHET_DOMAIN_TASK_DOING]     = { NC_("operation", "In progress"),     "emblem-synchronizing-symbolic" },
  [GUICHET_DOMAIN_TASK_DONE]      = { NC_("operation", "Finished"),        "object-select-symbolic" },
  [GUICHET_DOMAIN_TASK_ERROR]     = { NC_("operation", "Action required"), "dialog-warning-symbolic" },
  [GUICHET_DOMAIN_TASK_PROBLEM]   = { NC_("operation", "Failed"),          "dialog-error-symbolic" },
  [GUICHET_DOMAIN_TASK_CANCELLED] = { NC_("operation", "Cancelled"),       "process-stop-symbolic" },
};
/* clang-format on */

/**
 * guichet_domain_task_text_state:
 * @state: how far an operation has come
 *
 * Returns: OVHcloud's word for it, translated; static
 */
const char *
guichet_domain_task_text_state (GuichetDomainTaskState state)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "operation", states[state].name);
}

/**
 * guichet_domain_task_text_state_icon:
 * @state: how far an operation has come
 *
 * Returns: the name of an icon; static
 */
const char *
guichet_domain_task_text_state_icon (GuichetDomainTaskState state)
{
  return states[state].icon;
}

/* What waits for whom */

/* Returns: days from @now until @moment that are whole, 0 for today */
static guint
count_days (GDateTime *now, GDateTime *moment)
{
  return (guint) MAX (g_date_time_difference (moment, now) / G_TIME_SPAN_DAY, 0);
}

static char *
explain_parties (GuichetDomainTask *task, GDateTime *now)
{
  GDateTime *created = guichet_domain_task_get_created (task);
  g_autoptr(GDateTime) latest = NULL;
  g_autofree char *until = NULL;
  guint days;

  if (created == NULL)
    return g_strdup (_("Waiting for both holders: each confirms by e-mail, within 14 days."));
  latest = g_date_time_add_days (created, ANSWER_DAYS);
  until = guichet_contact_request_time_on (latest, now);
  if (g_date_time_compare (latest, now) < 0)
    /* Translators: “on 3 May” */
    return g_strdup_printf (_("Both holders had to confirm by e-mail, %s at the latest. OVHcloud "
                              "may cancel it at any moment."),
                               until);
  days = count_days (now, latest);
  if (days == 0)
    /* Translators: “today at 14:02”, “tomorrow” */
    return g_strdup_printf (_("Waiting for both holders: each confirms by e-mail, %s at the "
                              "latest."),
                               until);
  /* Translators: “on 3 May”, then the days left until then */
  return g_strdup_printf (ngettext ("Waiting for both holders: each confirms by e-mail, %s at the "
                                    "latest. %u day left.",
                                    "Waiting for both holders: each confirms by e-mail, %s at the "
                                    "latest. %u days left.",
                                    days),
                          until, days);
}

static char *
explain_todo (GuichetDomainTask *task, GDateTime *now)
{
  GDateTime *todo = guichet_domain_task_get_todo (task);
  g_autofree char *when = NULL;

  if (guichet_domain_task_is_trade (task))
    return explain_parties (task, now);
  if (todo == NULL || g_date_time_compare (todo, now) <= 0)
    return g_strdup (_("OVHcloud begins with it soon."));
  when = guichet_contact_request_time_on (todo, now);
  /* Translators: “today at 14:02”, “on Monday” */
  return g_strdup_printf (_("OVHcloud looks at it next %s."), when);
}

static char *
explain_doing (GuichetDomainTask *task, GDateTime *now)
{
  GDateTime *expected = guichet_domain_task_get_expected (task);
  g_autofree char *when = NULL;

  if (expected == NULL || g_date_time_compare (expected, now) <= 0)
    return g_strdup (_("OVHcloud is working on it."));
  when = guichet_contact_request_time_on (expected, now);
  /* Translators: “today at 14:02”, “on Monday” */
  return g_strdup_printf (_("OVHcloud is working on it. It should be finished %s."), when);
}

static char *
explain_done (GuichetDomainTask *task, GDateTime *now)
{
  GDateTime *done = guichet_domain_task_get_done (task);
  g_autoptr(GDateTime) free_again = NULL;
  g_autofree char *when = NULL;
  g_autofree char *until = NULL;

  if (done == NULL)
    return g_strdup (_("Finished."));
  when = guichet_contact_request_time_on (done, now);
  free_again = g_date_time_add_days (done, LOCK_DAYS);
  if (!guichet_domain_task_is_trade (task) || g_date_time_compare (free_again, now) < 0)
    /* Translators: of an operation: “today at 14:02”, “on Monday” */
    return g_strdup_printf (C_ ("operation", "Finished %s."), when);
  until = guichet_contact_request_time_on (free_again, now);
  /* Translators: “on Monday”, then a date as “on 3 May”: from then on */
  return g_strdup_printf (_("Finished %s. The domain name can go to another registrar 60 days "
                            "later, %s."),
                             when, until);
}

/* @with_date: has “on Monday” in it; @plain: for when no date is known */
static char *
explain_end (GDateTime *end, GDateTime *now, const char *with_date, const char *plain)
{
  g_autofree char *when = NULL;

  if (end == NULL)
    return g_strdup (plain);
  when = guichet_contact_request_time_on (end, now);
  return g_strdup_printf (with_date, when);
}

static char *
explain_error (GuichetDomainTask *task, GDateTime *now)
{
  GDateTime *updated = guichet_domain_task_get_updated (task);

  if ((guichet_domain_task_get_actions (task) & GUICHET_DOMAIN_TASK_RELAUNCH) == 0)
    return g_strdup (_("OVHcloud stopped. It cannot be relaunched from here: ask OVHcloud’s "
                       "support."));
  return explain_end (updated, now,
                      /* Translators: “since Monday” is not meant, but “on Monday” */
                      _("OVHcloud stopped %s. Supply what it asks for, then relaunch the "
                        "operation."),
                         _("OVHcloud stopped. Supply what it asks for, then relaunch the "
                           "operation."));
}

/**
 * guichet_domain_task_text_explain:
 * @task: an operation
 * @now: the present moment, in seconds since 1970
 *
 * Returns: (transfer full): what waits for whom, and until when
 */
char *
guichet_domain_task_text_explain (GuichetDomainTask *task, gint64 now)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_local (now);
  GDateTime *updated;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (task), NULL);

  updated = guichet_domain_task_get_updated (task);
  switch (guichet_domain_task_get_state (task))
    {
    case GUICHET_DOMAIN_TASK_TODO:
      return explain_todo (task, moment);
    case GUICHET_DOMAIN_TASK_DOING:
      return explain_doing (task, moment);
    case GUICHET_DOMAIN_TASK_DONE:
      return explain_done (task, moment);
    case GUICHET_DOMAIN_TASK_ERROR:
      return explain_error (task, moment);
    case GUICHET_DOMAIN_TASK_PROBLEM:
      return explain_end (updated, moment,
                          /* Translators: “today at 14:02”, “on Monday” */
                          _("It failed %s. OVHcloud’s support knows why."),
                             _("It failed. OVHcloud’s support knows why."));
    case GUICHET_DOMAIN_TASK_CANCELLED:
      return explain_end (updated, moment,
                          /* Translators: of an operation: “today at 14:02”, “on Monday” */
                          C_ ("operation", "Cancelled %s."), C_ ("operation", "Cancelled."));
    case GUICHET_DOMAIN_TASK_UNKNOWN:
    default:
      return g_strdup (_("OVHcloud gives a state that this program does not know."));
    }
}

/* What can be done */

/* clang-format off */
static const struct
{
  GuichetDomainTaskActions action;
  const char *name;
  const char *question; /* the operation and its domain name */
  const char *question_of_none; /* the operation, of which no domain name is known */
  const char *consequence;
} actions[] = {
  { GUICHET_DOMAIN_TASK_ACCELERATE, N_("Speed up the operation"),
    /* Translators: what is done, and a domain name: “Change of owner”, “example.org” */
    N_("Speed up “%s” of %s?"), N_("Speed up “%s”?"),
    N_("OVHcloud begins at once. The domain name may be unreachable for a short time.") },
  { GUICHET_DOMAIN_TASK_RELAUNCH, N_("Relaunch the operation"),
    N_("Relaunch “%s” of %s?"), N_("Relaunch “%s”?"),
    N_("OVHcloud tries again with what it has now. If something is still missing, it stops again.") },
  { GUICHET_DOMAIN_TASK_CANCEL, N_("Cancel the operation"),
    N_("Cancel “%s” of %s?"), N_("Cancel “%s”?"),
    N_("OVHcloud drops it for good: it has to be asked for again. A change of owner is ordered anew, and paid anew where it costs something.") },
};
/* clang-format on */

static gsize
find_action (GuichetDomainTaskActions action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].action == action)
      return i;
  g_assert_not_reached ();
}

/**
 * guichet_domain_task_text_action:
 * @action: one thing that may be done
 *
 * Returns: what its button says, translated; static
 */
const char *
guichet_domain_task_text_action (GuichetDomainTaskActions action)
{
  return _(actions[find_action (action)].name);
}

/**
 * guichet_domain_task_text_question:
 * @action: one thing that may be done
 * @task: what it is done to
 *
 * Returns: (transfer full): the question before it, which names the operation and the domain name
 */
char *
guichet_domain_task_text_question (GuichetDomainTaskActions action, GuichetDomainTask *task)
{
  const gsize i = find_action (action);
  const char *domain;
  const char *name;

  g_return_val_if_fail (GUICHET_IS_DOMAIN_TASK (task), NULL);

  domain = guichet_domain_task_get_domain (task);
  name = guichet_domain_task_name (guichet_domain_task_get_function (task));
  if (*domain == '\0')
    return g_strdup_printf (_(actions[i].question_of_none), name);
  return g_strdup_printf (_(actions[i].question), name, domain);
}

/**
 * guichet_domain_task_text_consequence:
 * @action: one thing that may be done
 *
 * Returns: what it means, translated; static
 */
const char *
guichet_domain_task_text_consequence (GuichetDomainTaskActions action)
{
  return _(actions[find_action (action)].consequence);
}

/* What is asked for */

/* clang-format off */
static const struct
{
  const char *key;
  const char *name;
} arguments[] = {
  { "validationToken", NC_("argument", "Validation token") },
  { "legitimacyAfnic", NC_("argument", "Intended use (Afnic)") },
};
/* clang-format on */

/**
 * guichet_domain_task_text_argument:
 * @argument: something that an operation asks for
 *
 * Returns: (transfer none): what it is called, translated; OVHcloud's word for one that nobody
 * knows
 */
const char *
guichet_domain_task_text_argument (const GuichetDomainTaskArgument *argument)
{
  g_return_val_if_fail (argument != NULL, "");

  for (gsize i = 0; i < G_N_ELEMENTS (arguments); i++)
    if (g_str_equal (arguments[i].key, argument->key))
      return g_dpgettext2 (GETTEXT_PACKAGE, "argument", arguments[i].name);
  return argument->key;
}
