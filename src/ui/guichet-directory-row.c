/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-row.c: an entry in the list: number, who, where, how far its publication has
 * come, and what it lacks.
 */
#include "config.h"

#include "guichet-directory-row.h"

#include "guichet-call-text.h"
#include "guichet-directory-text.h"
#include "guichet-tick-check.h"

#include <glib/gi18n-lib.h>

struct _GuichetDirectoryRow
{
  AdwBin parent_instance;

  AdwBin *tick;
  GtkLabel *number;
  GtkWidget *edited;
  GtkWidget *state_box;
  GtkImage *state_icon;
  GtkLabel *state;
  GtkLabel *who;
  GtkLabel *lacks;

  GtkListItem *item; /* (unowned): it owns us */
  GuichetDirectoryShown *shown;
  GuichetDirectoryEntry *entry; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryRow, guichet_directory_row, ADW_TYPE_BIN)

static char *
write_who (GuichetDirectoryEntry *entry)
{
  const char *city = guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_CITY);
  g_autofree char *name = guichet_directory_text_name (entry);

  if (!guichet_directory_entry_is_known (entry))
    return g_strdup ("…");
  if (*name == '\0' || city == NULL || *city == '\0')
    return g_strconcat (name, city, NULL);
  return g_strdup_printf ("%s · %s", name, city);
}

/* What went well needs no attention. */
static void
set_alarming (GtkWidget *widget, gboolean is_alarming)
{
  gtk_widget_remove_css_class (widget, is_alarming ? "dim-label" : "error");
  gtk_widget_add_css_class (widget, is_alarming ? "error" : "dim-label");
}

static void
refresh_state (GuichetDirectoryRow *self)
{
  const GuichetDirectoryStatus status = guichet_directory_entry_get_status (self->entry);

  gtk_widget_set_visible (self->state_box, guichet_directory_entry_is_known (self->entry));
  gtk_image_set_from_icon_name (self->state_icon, guichet_directory_text_status_icon (status));
  gtk_label_set_label (self->state, guichet_directory_text_status (status));
  set_alarming (GTK_WIDGET (self->state_icon), status == GUICHET_DIRECTORY_ERROR);
  set_alarming (GTK_WIDGET (self->state), status == GUICHET_DIRECTORY_ERROR);
}

static void
refresh (GuichetDirectoryRow *self)
{
  g_autofree char *who = NULL;
  g_autofree char *lacks = NULL;

  if (self->entry == NULL)
    return;
  who = write_who (self->entry);
  lacks = guichet_directory_text_lacks (
      guichet_directory_shown_get_summary (self->shown, self->entry)->lacks);
  gtk_label_set_label (self->who, who);
  gtk_widget_set_visible (GTK_WIDGET (self->who), *who != '\0');
  gtk_label_set_label (self->lacks, lacks != NULL ? lacks : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lacks), lacks);
  gtk_widget_set_visible (GTK_WIDGET (self->lacks), lacks != NULL);
  gtk_widget_set_visible (self->edited, guichet_directory_entry_get_n_changes (self->entry) > 0);
  refresh_state (self);
}

/**
 * guichet_directory_row_set_entry:
 * @self: the row
 * @entry: (nullable): what it shows; %NULL lets go of it
 */
void
guichet_directory_row_set_entry (GuichetDirectoryRow *self, GuichetDirectoryEntry *entry)
{
  g_autofree char *number = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_ROW (self));

  if (self->entry == entry)
    return;
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, refresh, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;
  number = guichet_call_text_service_name (guichet_directory_entry_get_service (entry));
  gtk_label_set_label (self->number, number);
  guichet_tick_check_refresh (adw_bin_get_child (self->tick), self->item, number);
  g_signal_connect_object (self->shown, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
guichet_directory_row_set_current (GuichetDirectoryRow *self, gboolean is_current)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_ROW (self));

  if (is_current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

static void
guichet_directory_row_dispose (GObject *object)
{
  GuichetDirectoryRow *self = GUICHET_DIRECTORY_ROW (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_ROW);
  G_OBJECT_CLASS (guichet_directory_row_parent_class)->dispose (object);
}

static void
guichet_directory_row_class_init (GuichetDirectoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, tick);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, number);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, edited);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, who);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryRow, lacks);
}

static void
guichet_directory_row_init (GuichetDirectoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_directory_row_new:
 * @item: the row of the list that it is the child of
 * @shown: what is shown of the entries
 *
 * Returns: (transfer floating): a row of no entry yet
 */
GtkWidget *
guichet_directory_row_new (GtkListItem *item, GuichetDirectoryShown *shown)
{
  GuichetDirectoryRow *self = g_object_new (GUICHET_TYPE_DIRECTORY_ROW, NULL);

  self->item = item;
  self->shown = g_object_ref (shown);
  adw_bin_set_child (self->tick, guichet_tick_check_new (item, "directory.toggle"));
  return GTK_WIDGET (self);
}
