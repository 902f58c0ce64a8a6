/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-content.c: what a page has to show of a long list that is being read: its rows,
 * or why there are none. Has no widgets.
 */
#include "config.h"

#include "guichet-reading-content.h"

/* What comes at once needs no spinner. */
#define LOADING_DELAY_MS 300

struct _GuichetReadingContent
{
  GObject parent_instance;

  GListModel *list;
  GListModel *rows;
  guint changed_source; /* 0: what is told is as it is known */
  guint loading_source; /* 0: it is not being waited for, or it was told */
  gboolean is_long;     /* it is waited for longer than one would notice */
};

G_DEFINE_FINAL_TYPE (GuichetReadingContent, guichet_reading_content, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
is_loading (GuichetReadingContent *self)
{
  gboolean loading = FALSE;

  g_object_get (self->list, "loading", &loading, NULL);
  return loading;
}

static gboolean
has_failed (GuichetReadingContent *self)
{
  g_autoptr(GError) error = NULL;

  g_object_get (self->list, "error", &error, NULL);
  return error != NULL;
}

/**
 * guichet_reading_content_get_name:
 * @self: the content
 *
 * Returns: which page of a stack is to be seen; static
 */
const char *
guichet_reading_content_get_name (GuichetReadingContent *self)
{
  g_return_val_if_fail (GUICHET_IS_READING_CONTENT (self), NULL);

  if (g_list_model_get_n_items (self->rows) > 0)
    return "table";
  if (g_list_model_get_n_items (self->list) > 0)
    return "nothing";
  if (is_loading (self))
    return self->is_long ? "loading" : "waiting";
  return has_failed (self) ? "failed" : "empty";
}

static gboolean
tell_cb (gpointer user_data)
{
  GuichetReadingContent *self = user_data;

  self->changed_source = 0;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* One answer changes four things or more, and each of them would be told. */
static void
changed_cb (GuichetReadingContent *self)
{
  if (self->changed_source == 0)
    self->changed_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
loading_due_cb (gpointer user_data)
{
  GuichetReadingContent *self = user_data;

  self->loading_source = 0;
  self->is_long = TRUE;
  changed_cb (self);
}

static void
loading_changed_cb (GuichetReadingContent *self)
{
  if (!is_loading (self))
    {
      g_clear_handle_id (&self->loading_source, g_source_remove);
      self->is_long = FALSE;
    }
  else if (self->loading_source == 0 && !self->is_long)
    self->loading_source = g_timeout_add_once (LOADING_DELAY_MS, loading_due_cb, self);
  changed_cb (self);
}

static void
guichet_reading_content_dispose (GObject *object)
{
  GuichetReadingContent *self = GUICHET_READING_CONTENT (object);

  g_clear_handle_id (&self->changed_source, g_source_remove);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (guichet_reading_content_parent_class)->dispose (object);
}

static void
guichet_reading_content_class_init (GuichetReadingContentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_reading_content_dispose;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_READING_CONTENT, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_reading_content_init (GuichetReadingContent *self)
{
}

/**
 * guichet_reading_content_new:
 * @list: what is read, with the properties "loading" and "error"
 * @rows: those of @list that are shown
 * @shown: (type GObject): tells "changed" of them, too
 *
 * Returns: (transfer full): what there is to show of it
 */
GuichetReadingContent *
guichet_reading_content_new (GListModel *list, GListModel *rows, gpointer shown)
{
  static const char *const states[] = { "notify::error", "notify::n-known", "notify::age" };
  GuichetReadingContent *self = g_object_new (GUICHET_TYPE_READING_CONTENT, NULL);

  self->list = g_object_ref (list);
  self->rows = g_object_ref (rows);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (list, states[i], G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (loading_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  loading_changed_cb (self);
  return self;
}
