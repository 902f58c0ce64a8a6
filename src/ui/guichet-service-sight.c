/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-sight.c: tells the list of services which of them a table has in sight.
 */
#include "config.h"

#include "guichet-service-sight.h"

/* Who scrolls past rows does not look at them. */
#define SIGHT_MS 100
/* What comes into sight next */
#define SIGHT_MARGIN 5

struct _GuichetServiceSight
{
  GObject parent_instance;

  GtkAdjustment *scroll;
  GuichetServiceShown *shown;
  guint source; /* 0: what is in sight was told */
};

G_DEFINE_FINAL_TYPE (GuichetServiceSight, guichet_service_sight, G_TYPE_OBJECT)

/* Rows are of one height, so the place of the scrollbar tells which ones. */
static GPtrArray *
collect (GuichetServiceSight *self)
{
  GListModel *rows = guichet_service_shown_get_rows (self->shown);
  const double upper = MAX (1, gtk_adjustment_get_upper (self->scroll));
  const guint n = g_list_model_get_n_items (rows);
  const guint first = (guint) (n * gtk_adjustment_get_value (self->scroll) / upper);
  const guint count = (guint) (n * gtk_adjustment_get_page_size (self->scroll) / upper);
  GPtrArray *sight = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < MIN (n, first + count + SIGHT_MARGIN); i++)
    g_ptr_array_add (sight, g_list_model_get_item (rows, i));
  return sight;
}

static void
tell_cb (gpointer user_data)
{
  GuichetServiceSight *self = user_data;
  GuichetContactsDesk *desk = guichet_service_shown_get_desk (self->shown);
  g_autoptr(GPtrArray) sight = collect (self);

  self->source = 0;
  guichet_reading_list_set_view (GUICHET_READING_LIST (guichet_contacts_desk_get_services (desk)),
                                 sight);
}

static void
changed_cb (GuichetServiceSight *self)
{
  if (self->source == 0)
    self->source = g_timeout_add_once (SIGHT_MS, tell_cb, self);
}

/**
 * guichet_service_sight_new:
 * @scroll: where a table is scrolled to
 * @shown: what its rows are
 *
 * Returns: (transfer full): tells the list behind @shown until it is let go
 */
GuichetServiceSight *
guichet_service_sight_new (GtkAdjustment *scroll, GuichetServiceShown *shown)
{
  GuichetServiceSight *self = g_object_new (GUICHET_TYPE_SERVICE_SIGHT, NULL);

  self->scroll = g_object_ref (scroll);
  self->shown = g_object_ref (shown);
  g_signal_connect_object (guichet_service_shown_get_rows (shown), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
guichet_service_sight_dispose (GObject *object)
{
  GuichetServiceSight *self = GUICHET_SERVICE_SIGHT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->scroll);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_service_sight_parent_class)->dispose (object);
}

static void
guichet_service_sight_class_init (GuichetServiceSightClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_sight_dispose;
}

static void
guichet_service_sight_init (GuichetServiceSight *self)
{
}
