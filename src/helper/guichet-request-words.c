/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-words.c: the news of a request for a change of contact in the words of a
 * notification. Pure: the caller gives the present moment.
 */
#include "config.h"

#include "guichet-request-words.h"

#include <glib/gi18n-lib.h>

#include "guichet-contact-request-many.h"
#include "guichet-contact-rules.h"

/* More lines would bury what else the desktop has to tell. */
#define MAX_LINES 3

/* clang-format off */
/* Translators: what somebody is of a service; it stands within a sentence. */
static const char *const roles[] = {
  N_("contact of %s"),
  N_("administrator contact of %s"),
  N_("technical contact of %s"),
  N_("administrator and technical contact of %s"),
  N_("billing contact of %s"),
  N_("administrator and billing contact of %s"),
  N_("technical and billing contact of %s"),
  N_("administrator, technical and billing contact of %s"),
};

/* The same without a service */
static const char *const bare_roles[] = {
  N_("contact of a service"),
  N_("administrator contact of a service"),
  N_("technical contact of a service"),
  N_("administrator and technical contact of a service"),
  N_("billing contact of a service"),
  N_("administrator and billing contact of a service"),
  N_("technical and billing contact of a service"),
  N_("administrator, technical and billing contact of a service"),
};

/* How it ended: the title, with the number of the request; the body, with who was to become what */
static const struct
{
  const char *title;
  const char *body;
} ends[] = {
  [GUICHET_CONTACT_REQUEST_DONE] =
      { N_("Request %s is done"), N_("%s is now %s.") },
  [GUICHET_CONTACT_REQUEST_REFUSED] =
      { N_("Request %s was refused"), N_("%s does not become %s.") },
  [GUICHET_CONTACT_REQUEST_ABORTED] =
      { N_("Request %s was cancelled"), N_("%s does not become %s.") },
  [GUICHET_CONTACT_REQUEST_EXPIRED] =
      { N_("Request %s has expired"), N_("Not everybody accepted in time: %s does not become %s.") },
  [GUICHET_CONTACT_REQUEST_ERROR] =
      { N_("Request %s ended in an error"), N_("OVHcloud failed: %s does not become %s.") },
};
/* clang-format on */

static char *
describe_role (GuichetContactRequest *request)
{
  const char *service = guichet_contact_request_get_service (request);
  const guint types = guichet_contact_request_get_types (request) & GUICHET_CONTACT_ALL;

  return *service != '\0' ? g_strdup_printf (_(roles[types]), service)
                          : g_strdup (_(bare_roles[types]));
}

static gboolean
is_same_account (const char *a, const char *b)
{
  return g_ascii_strcasecmp (a, b) == 0;
}

/* The end of a request is at most half a day away. */
static char *
tell_end (const char *id, GuichetContactRequest *request, GDateTime *now)
{
  g_autoptr(GDateTime) end = guichet_contact_rules_get_request_deadline (request);
  g_autoptr(GDateTime) there = g_date_time_to_timezone (end, g_date_time_get_timezone (now));
  g_autofree char *time = g_date_time_format (there, "%H:%M");

  if (g_date_time_get_day_of_month (there) == g_date_time_get_day_of_month (now))
    /* Translators: the number of a request, and a time such as 14:02 */
    return g_strdup_printf (_("Request %s ends today at %s"), id, time);
  /* Translators: the number of a request, and a time such as 14:02 */
  return g_strdup_printf (_("Request %s ends tomorrow at %s"), id, time);
}

/**
 * guichet_request_words_title:
 * @news: what is told
 * @now: the present moment, in the time zone of people
 * @names_account: whether to say which account it is for, because several are signed in
 *
 * Returns: (transfer full): "New request 123"
 */
char *
guichet_request_words_title (const GuichetRequestNews *news, GDateTime *now, gboolean names_account)
{
  const GuichetContactRequestState state = guichet_contact_request_get_state (news->request);
  g_autofree char *id =
      g_strdup_printf ("%" G_GINT64_FORMAT, guichet_contact_request_get_id (news->request));

  if (news->kind == GUICHET_REQUEST_NEWS_EXPIRING)
    return tell_end (id, news->request, now);
  if (news->kind == GUICHET_REQUEST_NEWS_ENDED && state < G_N_ELEMENTS (ends) &&
      ends[state].title != NULL)
    return g_strdup_printf (_(ends[state].title), id);
  if (names_account && *news->account != '\0')
    /* Translators: the number of a request, and an account such as yy2222-ovh */
    return g_strdup_printf (_("New request %s for %s"), id, news->account);
  /* Translators: %s is the number of a request. */
  return g_strdup_printf (_("New request %s"), id);
}

static char *
tell_arrived (const GuichetRequestNews *news, const char *role)
{
  const char *asking = guichet_contact_request_get_asking (news->request);
  const char *to = guichet_contact_request_get_to (news->request);

  if (is_same_account (to, news->account))
    /* Translators: an account, and what it wants: “technical contact of …” */
    return g_strdup_printf (_("%s asks that you become %s."), asking, role);
  if (is_same_account (to, asking))
    /* Translators: an account, and what it wants: “technical contact of …” */
    return g_strdup_printf (_("%s asks to become %s."), asking, role);
  /* Translators: who asks, for whom, and for what: “technical contact of …” */
  return g_strdup_printf (_("%s asks that %s become %s."), asking, to, role);
}

/**
 * guichet_request_words_body:
 * @news: what is told
 *
 * Returns: (transfer full): "xx1111-ovh asks that you become technical contact of 0033972101001."
 */
char *
guichet_request_words_body (const GuichetRequestNews *news)
{
  const GuichetContactRequestState state = guichet_contact_request_get_state (news->request);
  const char *to = guichet_contact_request_get_to (news->request);
  g_autofree char *role = describe_role (news->request);

  if (news->kind == GUICHET_REQUEST_NEWS_ENDED && state < G_N_ELEMENTS (ends) &&
      ends[state].body != NULL)
    return g_strdup_printf (_(ends[state].body), to, role);
  if (news->kind != GUICHET_REQUEST_NEWS_EXPIRING)
    return tell_arrived (news, role);
  if (guichet_contact_request_get_accepted (news->request))
    /* Translators: an account, and what it is to be: “technical contact of …” */
    return g_strdup_printf (_("You have accepted, the other side has not: %s is to become %s."),
                               to, role);
  /* Translators: an account, and what it is to be: “technical contact of …” */
  return g_strdup_printf (_("It still waits for an answer: %s is to become %s."), to, role);
}

/**
 * guichet_request_words_title_of_many:
 * @first: the first of news that are alike
 * @n: how many there are
 *
 * Returns: (transfer full): "12 requests are done"
 */
char *
guichet_request_words_title_of_many (const GuichetRequestNews *first, guint n)
{
  char *title = NULL;

  if (first->kind == GUICHET_REQUEST_NEWS_EXPIRING)
    return g_strdup_printf (ngettext ("%u request ends soon", "%u requests end soon", n), n);
  title = guichet_contact_request_many_describe (
      first->kind == GUICHET_REQUEST_NEWS_ARRIVED
          ? GUICHET_CONTACT_REQUEST_VALIDATING
          : guichet_contact_request_get_state (first->request),
      n);
  return title != NULL
             ? title
             : g_strdup_printf (ngettext ("News of %u request", "News of %u requests", n), n);
}

/**
 * guichet_request_words_body_of_many:
 * @news: (element-type GuichetRequestNews): more than one, that are alike
 *
 * Returns: (transfer full): a line for each of the first
 */
char *
guichet_request_words_body_of_many (GPtrArray *news)
{
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < MIN (news->len, MAX_LINES); i++)
    {
      g_autofree char *line = guichet_request_words_body (news->pdata[i]);

      g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (news->len > MAX_LINES)
    g_string_append (body, "\n…");
  return g_string_free (body, FALSE);
}
