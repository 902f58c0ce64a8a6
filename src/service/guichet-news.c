/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-news.c: tells in notifications what has come of things that people wait for: one for each
 * of a few, one for all of many. Reads the store alone, and asks OVHcloud nothing.
 */
#include "guichet-news.h"

#include "guichet-instance.h"

/* More would bury what else the desktop has to tell. */
#define MAX_APART 3

static void
send (const GuichetNewsKind *kind,
      GApplication *application,
      const char *id,
      GNotification *notification,
      const char *body)
{
  g_autoptr(GIcon) icon = g_themed_icon_new (kind->icon);

  g_notification_set_body (notification, body);
  g_notification_set_icon (notification, icon);
  g_application_send_notification (application, id, notification);
}

static void
tell_one (const GuichetNewsKind *kind, GApplication *application, gpointer item)
{
  g_autofree char *id = kind->make_id (item);
  g_autofree char *title = kind->make_title (item);
  g_autofree char *body = kind->make_body (item);
  g_autoptr(GNotification) notification = g_notification_new (title);

  g_notification_set_default_action_and_target_value (
      notification, kind->action, kind->make_target != NULL ? kind->make_target (item) : NULL);
  send (kind, application, id, notification, body);
}

static void
tell_all (const GuichetNewsKind *kind, GApplication *application, GPtrArray *news)
{
  g_autofree char *title = kind->make_title_of_many (news->len);
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GNotification) notification = g_notification_new (title);

  for (guint i = 0; i < MAX_APART; i++)
    {
      g_autofree char *line = kind->make_title (news->pdata[i]);

      g_string_append_printf (body, "%s\n", line);
    }
  g_string_append (body, "…");
  g_notification_set_default_action (notification, kind->action_of_many);
  send (kind, application, kind->id_of_many, notification, body->str);
}

/**
 * guichet_news_take_in_folder:
 * @kind: what they are news of
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (element-type gpointer): what nobody has been told; counts as told from
 * now on. None if the store cannot be read
 */
GPtrArray *
guichet_news_take_in_folder (const GuichetNewsKind *kind, const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetStore) store = guichet_store_open (folder, &error);
  GPtrArray *news = store != NULL ? kind->take (store, &error) : NULL;

  if (error != NULL)
    g_message ("%s", error->message);
  return news != NULL ? news : g_ptr_array_new ();
}

/**
 * guichet_news_tell:
 * @kind: what is told of
 * @application: the windows or the helper; it knows the actions of @kind
 *
 * Shows a notification for each that is news, or one for all if there are many.
 */
void
guichet_news_tell (const GuichetNewsKind *kind, GApplication *application)
{
  g_autoptr(GPtrArray) news = guichet_news_take_in_folder (kind, guichet_instance_get_data_dir ());

  g_return_if_fail (G_IS_APPLICATION (application));

  if (news->len > MAX_APART)
    {
      tell_all (kind, application, news);
      return;
    }
  for (guint i = 0; i < news->len; i++)
    tell_one (kind, application, news->pdata[i]);
}
