/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-news.c: what has become of requests since somebody looked, one line for
 * all of them: what happens while a line is shown is added to it, so that two hundred requests that
 * move on together are no row of messages for minutes. Asks nobody.
 */
#include "config.h"

#include "guichet-contact-request-news.h"

#include "guichet-contact-request-digest.h"
#include "guichet-contact-request-merge.h"

/* What is read together comes one by one; in milliseconds */
#define DELAY 500

struct _GuichetContactRequestNews
{
  GObject parent_instance;

  GuichetContactRequestEntries *entries;
  GPtrArray *unread; /* of GuichetContactRequestEntry: what the line is about … */
  GPtrArray *fresh;  /* … and what has moved on since */
  GHashTable *told;  /* key → state: what was taken last of each */
  char *line;        /* (nullable): that is shown */
  guint source;
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestNews, guichet_contact_request_news, G_TYPE_OBJECT)

static guint told_signal;

static void
add (GPtrArray *entries, GuichetContactRequestEntry *entry)
{
  if (!g_ptr_array_find (entries, entry, NULL))
    g_ptr_array_add (entries, g_object_ref (entry));
}

static void
due_cb (gpointer user_data)
{
  GuichetContactRequestNews *self = user_data;
  g_autofree char *line = NULL;

  self->source = 0;
  for (guint i = 0; i < self->fresh->len; i++)
    add (self->unread, self->fresh->pdata[i]);
  g_ptr_array_set_size (self->fresh, 0);
  line = guichet_contact_request_digest_describe (self->unread);
  if (line == NULL)
    guichet_contact_request_news_forget (self);
  if (line == NULL || g_strcmp0 (line, self->line) == 0)
    return;
  g_free (self->line);
  self->line = g_strdup (line);
  g_signal_emit (self, told_signal, 0, line);
}

/* Two accounts may see the same request: what it has come to is told once. */
static gboolean
is_news (GuichetContactRequestNews *self, GuichetContactSide *side, GuichetContactRequest *request)
{
  g_autofree char *key =
      guichet_contact_request_make_key (side, guichet_contact_request_get_id (request));
  gpointer state = GINT_TO_POINTER (guichet_contact_request_get_state (request));
  gpointer before = NULL;

  if (g_hash_table_lookup_extended (self->told, key, NULL, &before) && before == state)
    return FALSE;
  g_hash_table_insert (self->told, g_steal_pointer (&key), state);
  return TRUE;
}

static void
moved_cb (GuichetContactRequestNews *self, GuichetContactSide *side, GuichetContactRequest *request)
{
  GuichetContactRequestEntry *entry = guichet_contact_request_entries_find (
      self->entries, side, guichet_contact_request_get_id (request));

  if (!is_news (self, side, request) || entry == NULL)
    return;
  add (self->fresh, entry);
  if (self->source == 0)
    self->source = g_timeout_add_once (DELAY, due_cb, self);
}

/**
 * guichet_contact_request_news_forget:
 * @self: the news
 *
 * The line was read, or is not shown any more for another reason.
 */
void
guichet_contact_request_news_forget (GuichetContactRequestNews *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_NEWS (self));

  g_ptr_array_set_size (self->unread, 0);
  g_clear_pointer (&self->line, g_free);
}

static void
guichet_contact_request_news_dispose (GObject *object)
{
  GuichetContactRequestNews *self = GUICHET_CONTACT_REQUEST_NEWS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_set_size (self->unread, 0);
  g_ptr_array_set_size (self->fresh, 0);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (guichet_contact_request_news_parent_class)->dispose (object);
}

static void
guichet_contact_request_news_finalize (GObject *object)
{
  GuichetContactRequestNews *self = GUICHET_CONTACT_REQUEST_NEWS (object);

  g_clear_pointer (&self->unread, g_ptr_array_unref);
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->line, g_free);
  G_OBJECT_CLASS (guichet_contact_request_news_parent_class)->finalize (object);
}

static void
guichet_contact_request_news_class_init (GuichetContactRequestNewsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_contact_request_news_dispose;
  object_class->finalize = guichet_contact_request_news_finalize;

  told_signal = g_signal_new ("told", GUICHET_TYPE_CONTACT_REQUEST_NEWS, G_SIGNAL_RUN_LAST, 0, NULL,
                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
guichet_contact_request_news_init (GuichetContactRequestNews *self)
{
  self->unread = g_ptr_array_new_with_free_func (g_object_unref);
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * guichet_contact_request_news_new:
 * @entries: the requests of every account
 *
 * Returns: (transfer full): what becomes of them from now on, as far as somebody holds them
 */
GuichetContactRequestNews *
guichet_contact_request_news_new (GuichetContactRequestEntries *entries)
{
  GuichetContactRequestNews *self = g_object_new (GUICHET_TYPE_CONTACT_REQUEST_NEWS, NULL);
  GuichetContactSides *sides = guichet_contact_request_entries_get_sides (entries);

  self->entries = g_object_ref (entries);
  g_signal_connect_object (sides, "arrived", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sides, "changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return self;
}
