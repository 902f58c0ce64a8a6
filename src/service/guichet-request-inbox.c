/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-inbox.c: the news of requests for changes of contact that were read, for who
 * tells people of them. Reads the store alone, and asks OVHcloud nothing.
 */
#include "config.h"

#include "guichet-request-inbox.h"

#include "guichet-instance.h"
#include "guichet-request-table.h"

struct _GuichetRequestInbox
{
  GObject parent_instance;

  GuichetStore *store; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetRequestInbox, guichet_request_inbox, G_TYPE_OBJECT)

static guint changed_signal;

static void
store_changed_cb (GuichetRequestInbox *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/**
 * guichet_request_inbox_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): what is in it
 */
GuichetRequestInbox *
guichet_request_inbox_new_in_folder (const char *folder)
{
  GuichetRequestInbox *self = g_object_new (GUICHET_TYPE_REQUEST_INBOX, NULL);
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (folder != NULL, self);

  self->store = guichet_store_open (folder, &error);
  if (self->store != NULL)
    g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                             G_CONNECT_SWAPPED);
  else
    g_message ("%s", error->message);
  return self;
}

/**
 * guichet_request_inbox_new:
 *
 * Returns: (transfer full): what is in the store of this instance
 */
GuichetRequestInbox *
guichet_request_inbox_new (void)
{
  return guichet_request_inbox_new_in_folder (guichet_instance_get_data_dir ());
}

/**
 * guichet_request_inbox_take_news:
 *
 * Returns: (transfer full) (element-type GuichetRequestNews): what nobody has been told, by number;
 * it counts as told from now on
 */
GPtrArray *
guichet_request_inbox_take_news (GuichetRequestInbox *self)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *news = NULL;

  g_return_val_if_fail (GUICHET_IS_REQUEST_INBOX (self), NULL);

  if (self->store != NULL)
    news = guichet_request_table_take_news (self->store, &error);
  if (error != NULL)
    g_message ("%s", error->message);
  return news != NULL ? news : g_ptr_array_new ();
}

/**
 * guichet_request_inbox_count:
 *
 * Returns: how many wait for what, as they were read last
 */
GuichetRequestCounts
guichet_request_inbox_count (GuichetRequestInbox *self)
{
  const GuichetRequestCounts nothing = { 0 };

  g_return_val_if_fail (GUICHET_IS_REQUEST_INBOX (self), nothing);

  return self->store != NULL ? guichet_request_table_count (self->store) : nothing;
}

/**
 * guichet_request_inbox_is_over:
 * @id: the number of a request
 * @n_accounts: how many are signed in on this computer
 *
 * Returns: whether nobody here has to answer it any more: it has moved on, or who has to agree here
 * has; %FALSE while that is not known
 */
gboolean
guichet_request_inbox_is_over (GuichetRequestInbox *self, gint64 id, guint n_accounts)
{
  g_return_val_if_fail (GUICHET_IS_REQUEST_INBOX (self), FALSE);

  return self->store != NULL && guichet_request_table_is_over (self->store, id, n_accounts);
}

static void
guichet_request_inbox_dispose (GObject *object)
{
  g_clear_object (&GUICHET_REQUEST_INBOX (object)->store);
  G_OBJECT_CLASS (guichet_request_inbox_parent_class)->dispose (object);
}

static void
guichet_request_inbox_class_init (GuichetRequestInboxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_request_inbox_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_request_inbox_init (GuichetRequestInbox *self)
{
}
