/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sight.c: tells a long list which of its rows are in sight, a few times a second while
 * they are scrolled.
 */
#include "config.h"

#include "guichet-sight.h"

/* Who scrolls past rows does not look at them. */
#define SIGHT_MS 100
/* What comes into sight next */
#define SIGHT_MARGIN 5

struct _GuichetSight
{
  GObject parent_instance;

  GuichetReadingList *list;
  GListModel *rows;
  GtkAdjustment *adjustment;
  guint source; /* 0: what is in sight was told */
};

G_DEFINE_FINAL_TYPE (GuichetSight, guichet_sight, G_TYPE_OBJECT)

/* Rows are of one height, so the place of the scrollbar tells which ones. */
static GPtrArray *
collect (GuichetSight *self)
{
  const double upper = MAX (1, gtk_adjustment_get_upper (self->adjustment));
  const guint n = g_list_model_get_n_items (self->rows);
  const guint first = (guint) (n * gtk_adjustment_get_value (self->adjustment) / upper);
  const guint count = (guint) (n * gtk_adjustment_get_page_size (self->adjustment) / upper);
  GPtrArray *sight = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < MIN (n, first + count + SIGHT_MARGIN); i++)
    g_ptr_array_add (sight, g_list_model_get_item (self->rows, i));
  return sight;
}

static void
tell_cb (gpointer user_data)
{
  GuichetSight *self = user_data;
  g_autoptr(GPtrArray) sight = collect (self);

  self->source = 0;
  guichet_reading_list_set_view (self->list, sight);
}

static void
changed_cb (GuichetSight *self)
{
  if (self->source == 0)
    self->source = g_timeout_add_once (SIGHT_MS, tell_cb, self);
}

static void
guichet_sight_dispose (GObject *object)
{
  GuichetSight *self = GUICHET_SIGHT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->rows);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (guichet_sight_parent_class)->dispose (object);
}

static void
guichet_sight_class_init (GuichetSightClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_sight_dispose;
}

static void
guichet_sight_init (GuichetSight *self)
{
}

/**
 * guichet_sight_new:
 * @list: what is read
 * @rows: those of @list that are shown
 * @adjustment: of what scrolls them
 *
 * Returns: (transfer full): tells @list what is in sight, as long as it lives
 */
GuichetSight *
guichet_sight_new (GuichetReadingList *list, GListModel *rows, GtkAdjustment *adjustment)
{
  GuichetSight *self = g_object_new (GUICHET_TYPE_SIGHT, NULL);

  self->list = g_object_ref (list);
  self->rows = g_object_ref (rows);
  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
