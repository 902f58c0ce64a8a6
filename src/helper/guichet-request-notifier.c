/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-notifier.c: tells the news of requests in notifications: one for each, and one
 * for all that have come to the same, as after a bulk.
 */
#include "guichet-request-notifier.h"

#include "guichet-request-words.h"

static GuichetContactRequestState
get_state (const GuichetRequestNews *news)
{
  return guichet_contact_request_get_state (news->request);
}

static gboolean
is_alike (const GuichetRequestNews *one, const GuichetRequestNews *other)
{
  return one->kind == other->kind &&
         (one->kind != GUICHET_REQUEST_NEWS_ENDED || get_state (one) == get_state (other));
}

static void
send (GApplication *application,
      const char *id,
      GNotification *notification,
      GuichetRequestNewsKind kind,
      const char *body)
{
  g_autoptr(GIcon) icon = g_themed_icon_new ("avatar-default");

  if (kind == GUICHET_REQUEST_NEWS_EXPIRING)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_application_send_notification (application, id, notification);
}

static void
tell_one (GApplication *application,
          const GuichetRequestNews *news,
          GDateTime *now,
          gboolean names_account)
{
  const gint64 number = guichet_contact_request_get_id (news->request);
  g_autofree char *id = g_strdup_printf ("request-%" G_GINT64_FORMAT, number);
  g_autofree char *title = guichet_request_words_title (news, now, names_account);
  g_autofree char *body = guichet_request_words_body (news);
  g_autoptr(GNotification) notification = g_notification_new (title);

  g_notification_set_default_action_and_target (notification, "app.show-request", "x", number);
  send (application, id, notification, news->kind, body);
}

static void
tell_many (GApplication *application, GPtrArray *news)
{
  const GuichetRequestNews *first = news->pdata[0];
  g_autofree char *id = g_strdup_printf (
      "requests-%s-%d", guichet_request_news_kind_get_word (first->kind), get_state (first));
  g_autofree char *title = guichet_request_words_title_of_many (first, news->len);
  g_autofree char *body = guichet_request_words_body_of_many (news);
  g_autoptr(GNotification) notification = g_notification_new (title);

  g_notification_set_default_action (notification, "app.show-requests");
  send (application, id, notification, first->kind, body);
}

/* Those at @start and behind it that have come to the same */
static GPtrArray *
find_alike (GPtrArray *news, guint start)
{
  GPtrArray *alike = g_ptr_array_new ();

  for (guint i = start; i < news->len; i++)
    if (is_alike (news->pdata[start], news->pdata[i]))
      g_ptr_array_add (alike, news->pdata[i]);
  return alike;
}

static gboolean
has_alike_before (GPtrArray *news, guint position)
{
  for (guint i = 0; i < position; i++)
    if (is_alike (news->pdata[i], news->pdata[position]))
      return TRUE;
  return FALSE;
}

/**
 * guichet_request_notifier_tell:
 * @application: the helper
 * @news: (element-type GuichetRequestNews): what nobody has been told yet
 * @names_account: whether to say which account a request is for, because several are signed in
 *
 * Shows a notification for each, and one for all that have come to the same.
 */
void
guichet_request_notifier_tell (GApplication *application, GPtrArray *news, gboolean names_account)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (G_IS_APPLICATION (application));

  for (guint i = 0; i < news->len; i++)
    {
      g_autoptr(GPtrArray) alike = find_alike (news, i);

      if (has_alike_before (news, i))
        continue;
      if (alike->len > 1)
        tell_many (application, alike);
      else
        tell_one (application, news->pdata[i], now, names_account);
    }
}
