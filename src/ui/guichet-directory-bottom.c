/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bottom.c: below the list of entries: how many are shown, incomplete or ticked,
 * and how old that is.
 */
#include "config.h"

#include "guichet-directory-bottom.h"

#include "guichet-directory-text.h"
#include "guichet-service-text.h"

struct _GuichetDirectoryBottom
{
  AdwBin parent_instance;

  GtkCheckButton *all;
  GtkLabel *count;
  GtkSpinner *spinner;
  GtkLabel *state;
  GtkWidget *change_button;

  GuichetDirectoryShown *shown;
  GuichetTicks *ticks;
  GuichetReadingList *list;
  gboolean is_showing; /* the ticks, not the person, move the button */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryBottom, guichet_directory_bottom, ADW_TYPE_BIN)

static void
all_toggled_cb (GuichetDirectoryBottom *self)
{
  if (self->is_showing)
    return;
  if (gtk_check_button_get_active (self->all))
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->ticks));
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->ticks));
}

static char *
write_count (GuichetDirectoryBottom *self)
{
  const guint n_ticked = guichet_ticks_get_n (self->ticks);

  if (n_ticked > 0)
    return guichet_service_text_selected (n_ticked, guichet_ticks_get_n_hidden (self->ticks));
  if (guichet_directory_shown_is_filtered (self->shown))
    return guichet_directory_text_count (
        g_list_model_get_n_items (guichet_directory_shown_get_rows (self->shown)), 0);
  return guichet_directory_text_count (
      g_list_model_get_n_items (guichet_directory_shown_get_entries (self->shown)),
      guichet_directory_shown_count_incomplete (self->shown));
}

static char *
write_state (GuichetReadingList *list)
{
  const guint n_known = guichet_reading_list_get_n_known (list);
  const guint n_total = guichet_reading_list_get_n_total (list);
  const gint64 age = guichet_reading_list_get_age (list);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (n_known < n_total)
    return guichet_directory_text_known (n_known, n_total);
  return age >= 0 ? guichet_service_text_age (age, now) : g_strdup ("");
}

/**
 * guichet_directory_bottom_refresh:
 * @self: the bar
 *
 * Tells anew how many there are, how many are ticked, and how old that is.
 */
void
guichet_directory_bottom_refresh (GuichetDirectoryBottom *self)
{
  guint n_shown = 0;
  guint n_ticked = 0;
  gboolean is_loading = FALSE;
  g_autofree char *count = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_BOTTOM (self));

  n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->ticks));
  n_ticked = guichet_ticks_get_n (self->ticks);
  is_loading = guichet_reading_list_get_loading (self->list);
  count = write_count (self);
  state = write_state (self->list);
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->all, n_ticked > 0 && n_ticked >= n_shown);
  gtk_check_button_set_inconsistent (self->all, n_ticked > 0 && n_ticked < n_shown);
  self->is_showing = FALSE;
  gtk_label_set_label (self->count, count);
  /* The main menu has it too; here it would take the room from what the list has to tell. */
  gtk_widget_set_visible (self->change_button, n_ticked > 0);
  gtk_label_set_label (self->state, state);
  gtk_spinner_set_spinning (self->spinner, is_loading);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_loading);
}

/**
 * guichet_directory_bottom_set_shown:
 * @self: the bar
 * @shown: what the list above it shows; set once
 * @ticks: of that list
 * @list: all there is
 */
void
guichet_directory_bottom_set_shown (GuichetDirectoryBottom *self,
                                    GuichetDirectoryShown *shown,
                                    GuichetTicks *ticks,
                                    GuichetReadingList *list)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_BOTTOM (self));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  self->ticks = g_object_ref (ticks);
  self->list = g_object_ref (list);
}

static void
guichet_directory_bottom_dispose (GObject *object)
{
  GuichetDirectoryBottom *self = GUICHET_DIRECTORY_BOTTOM (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->ticks);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_BOTTOM);
  G_OBJECT_CLASS (guichet_directory_bottom_parent_class)->dispose (object);
}

static void
guichet_directory_bottom_class_init (GuichetDirectoryBottomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_bottom_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-bottom.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryBottom, all);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryBottom, count);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryBottom, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryBottom, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryBottom, change_button);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
guichet_directory_bottom_init (GuichetDirectoryBottom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
