/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-row.c: a holder of domain names in a list: who, where, by how many names it is
 * used.
 */
#include "config.h"

#include "guichet-holder-row.h"

#include "guichet-holder-text.h"

struct _GuichetHolderRow
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *use;
  GtkLabel *alike;

  GuichetHoldersShown *shown;
  GuichetDomainContact *holder; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetHolderRow, guichet_holder_row, ADW_TYPE_BIN)

/* What nobody knows takes no room. */
static void
show (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
refresh (GuichetHolderRow *self)
{
  const gboolean is_counted = guichet_holders_shown_is_counted (self->shown);
  const guint n_alike = guichet_holder_list_count_alike (
      guichet_holders_shown_get_holders (self->shown), self->holder);
  g_autofree char *name = guichet_holder_text_name (self->holder);
  g_autofree char *about = guichet_holder_text_about (self->holder);
  g_autofree char *use = guichet_holder_text_use (self->holder, is_counted);
  g_autofree char *alike = guichet_holder_text_alike (n_alike);

  show (self->name, name);
  show (self->about, about);
  show (self->use, use);
  show (self->alike, alike);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
}

/**
 * guichet_holder_row_set_holder:
 * @self: the row
 * @holder: (nullable): who it shows; %NULL lets go of it
 */
void
guichet_holder_row_set_holder (GuichetHolderRow *self, GuichetDomainContact *holder)
{
  g_return_if_fail (GUICHET_IS_HOLDER_ROW (self));

  if (self->holder == holder)
    return;
  if (self->holder != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, refresh, self);
  g_set_object (&self->holder, holder);
  if (holder == NULL)
    return;
  g_signal_connect_object (self->shown, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_holder_row_dispose (GObject *object)
{
  GuichetHolderRow *self = GUICHET_HOLDER_ROW (object);

  g_clear_object (&self->holder);
  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_HOLDER_ROW);
  G_OBJECT_CLASS (guichet_holder_row_parent_class)->dispose (object);
}

static void
guichet_holder_row_class_init (GuichetHolderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_holder_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-holder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderRow, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderRow, about);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderRow, use);
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderRow, alike);
}

static void
guichet_holder_row_init (GuichetHolderRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_holder_row_new:
 * @shown: what is shown of the holders
 *
 * Returns: (transfer floating): a row of nobody yet
 */
GtkWidget *
guichet_holder_row_new (GuichetHoldersShown *shown)
{
  GuichetHolderRow *self = g_object_new (GUICHET_TYPE_HOLDER_ROW, NULL);

  self->shown = g_object_ref (shown);
  return GTK_WIDGET (self);
}
