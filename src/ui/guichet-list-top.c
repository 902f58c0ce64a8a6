/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-top.c: keeps a list at its top as long as people leave it there.
 */
#include "config.h"

#include "guichet-list-top.h"

/* The list is laid out anew as long as a panel above it slides open or shut: after so many frames
 * nothing slides any more. */
#define STILL_FRAMES 3

struct _GuichetListTop
{
  GObject parent_instance;

  GtkWidget *list;           /* (unowned) (nullable): %NULL once it is gone */
  GtkAdjustment *adjustment; /* of the list */
  gboolean is_left_there;    /* nobody has scrolled away */
  double upper;              /* of the adjustment, as it was laid out last */
  double height;             /* of what is in view, in the same way */
  guint tick;                /* 0: it is at the top, or nobody wants it there */
  guint still_frames;
  double last_height; /* of what is in view, in the frame before */
};

G_DEFINE_FINAL_TYPE (GuichetListTop, guichet_list_top, G_TYPE_OBJECT)

static gboolean
is_at_top (GuichetListTop *self)
{
  return gtk_adjustment_get_value (self->adjustment) <= gtk_adjustment_get_lower (self->adjustment);
}

static gboolean
tick_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  GuichetListTop *self = user_data;
  const double height = gtk_adjustment_get_page_size (self->adjustment);
  const gboolean is_still = is_at_top (self) && ABS (height - self->last_height) < 1;

  self->last_height = height;
  self->still_frames = is_still ? self->still_frames + 1 : 0;
  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_lower (self->adjustment));
  if (self->still_frames < STILL_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* What is moved without being laid out anew is moved by hand. */
static void
adjusted_cb (GuichetListTop *self)
{
  const double upper = gtk_adjustment_get_upper (self->adjustment);
  const double height = gtk_adjustment_get_page_size (self->adjustment);
  const gboolean is_laid_out = upper != self->upper || height != self->height;

  self->upper = upper;
  self->height = height;
  if (self->tick != 0)
    return;
  if (!is_laid_out)
    self->is_left_there = is_at_top (self);
  else if (self->is_left_there && !is_at_top (self))
    guichet_list_top_show (self);
}

/**
 * guichet_list_top_show:
 * @self: the top of a list
 *
 * Brings it into view, also when what stands above the list opens meanwhile.
 */
void
guichet_list_top_show (GuichetListTop *self)
{
  g_return_if_fail (GUICHET_IS_LIST_TOP (self));

  self->is_left_there = TRUE;
  self->still_frames = 0;
  if (self->tick == 0 && self->list != NULL)
    self->tick = gtk_widget_add_tick_callback (self->list, tick_cb, self, NULL);
}

static void
guichet_list_top_dispose (GObject *object)
{
  GuichetListTop *self = GUICHET_LIST_TOP (object);

  if (self->tick != 0 && self->list != NULL)
    gtk_widget_remove_tick_callback (self->list, self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->list);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (guichet_list_top_parent_class)->dispose (object);
}

static void
guichet_list_top_class_init (GuichetListTopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_list_top_dispose;
}

static void
guichet_list_top_init (GuichetListTop *self)
{
  self->is_left_there = TRUE;
}

/**
 * guichet_list_top_new:
 * @list: (transfer none): a list view in a scrolled window
 *
 * Returns: (transfer full): keeps @list at its top until it goes itself
 */
GuichetListTop *
guichet_list_top_new (GtkWidget *list)
{
  GuichetListTop *self = g_object_new (GUICHET_TYPE_LIST_TOP, NULL);

  g_return_val_if_fail (GTK_IS_SCROLLABLE (list), self);

  g_set_weak_pointer (&self->list, list);
  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (adjusted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (adjusted_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
