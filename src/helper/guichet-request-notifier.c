/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-notifier.c: tells the news of requests in notifications, each in one of its own;
 * when there are many, as after a bulk, all in one.
 */
#include "config.h"

#include "guichet-request-notifier.h"

#include <glib/gi18n-lib.h>

#include "guichet-request-words.h"

/* More would bury what else the desktop has to tell. */
#define MAX_APART 3

static void
send (GApplication *application, const char *id, GNotification *notification, const char *body)
{
  g_autoptr(GIcon) icon = g_themed_icon_new ("avatar-default");

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
  if (news->kind == GUICHET_REQUEST_NEWS_EXPIRING)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  send (application, id, notification, body);
}

static void
tell_all (GApplication *application, GPtrArray *news, GDateTime *now, gboolean names_account)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("News of %u request", "News of %u requests", news->len), news->len);
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GNotification) notification = g_notification_new (title);

  for (guint i = 0; i < MAX_APART; i++)
    {
      g_autofree char *line = guichet_request_words_title (news->pdata[i], now, names_account);

      g_string_append_printf (body, "%s\n", line);
    }
  g_string_append (body, "…");
  g_notification_set_default_action (notification, "app.show-requests");
  send (application, "requests", notification, body->str);
}

/**
 * guichet_request_notifier_tell:
 * @application: the helper
 * @news: (element-type GuichetRequestNews): what nobody has been told yet
 * @names_account: whether to say which account a request is for, because several are signed in
 *
 * Shows a notification for each, or one for all if there are many.
 */
void
guichet_request_notifier_tell (GApplication *application, GPtrArray *news, gboolean names_account)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (G_IS_APPLICATION (application));

  if (news->len > MAX_APART)
    {
      tell_all (application, news, now, names_account);
      return;
    }
  for (guint i = 0; i < news->len; i++)
    tell_one (application, news->pdata[i], now, names_account);
}
