/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-preview.c: what will be sent and what not, and why, of a plan for several things.
 * Sends nothing; the words and the columns are those of whoever shows it.
 */
#include "config.h"

#include "guichet-bulk-preview.h"

#include "guichet-bulk-text.h"
#include "guichet-only-child.h"
#include "guichet-tab-stop.h"

struct _GuichetBulkPreview
{
  AdwBin parent_instance;

  GtkLabel *plan;
  GtkLabel *skipped;
  GtkToggleButton *skipped_only;
  GtkWidget *bad_lines;
  GtkLabel *bad_heading;
  GtkListView *bad_list;
  GtkColumnView *view;
  GtkLabel *summary;
  GtkButton *send_button;

  GuichetBulk *bulk;         /* (nullable): before there is a plan */
  GtkFilterListModel *shown; /* the same */
  gboolean may_send;
};

G_DEFINE_FINAL_TYPE (GuichetBulkPreview, guichet_bulk_preview, ADW_TYPE_BIN)

enum
{
  SEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_skipped_cb (gpointer item, gpointer user_data)
{
  return guichet_bulk_skips (user_data, item);
}

static void
filter_toggled_cb (GuichetBulkPreview *self)
{
  g_autoptr(GtkFilter) filter = NULL;

  if (self->shown == NULL)
    return;
  filter =
      GTK_FILTER (gtk_custom_filter_new (is_skipped_cb, g_object_ref (self->bulk), g_object_unref));
  gtk_filter_list_model_set_filter (
      self->shown, gtk_toggle_button_get_active (self->skipped_only) ? filter : NULL);
}

static void
send_cb (GuichetBulkPreview *self)
{
  g_signal_emit (self, signals[SEND], 0);
}

static void
refresh_button (GuichetBulkPreview *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->send_button),
                            self->may_send && self->bulk != NULL &&
                                guichet_bulk_get_total (self->bulk) > 0);
}

static void
show_table (GuichetBulkPreview *self, GListModel *changes)
{
  g_autoptr(GtkSelectionModel) selection = NULL;

  g_clear_object (&self->shown);
  self->shown = gtk_filter_list_model_new (g_object_ref (changes), NULL);
  filter_toggled_cb (self);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  gtk_column_view_set_model (self->view, selection);
}

static void
show_words (GuichetBulkPreview *self, const GuichetBulkPreviewWords *words)
{
  const guint n_changes = g_list_model_get_n_items (G_LIST_MODEL (self->bulk));

  gtk_label_set_label (self->plan, words->plan);
  gtk_label_set_label (self->skipped, words->skipped);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped), *words->skipped != '\0');
  gtk_label_set_label (self->summary, words->summary);
  gtk_button_set_label (self->send_button, words->send);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped_only),
                          guichet_bulk_get_total (self->bulk) < n_changes);
}

static void
show_bad_lines (GuichetBulkPreview *self, const char *const *bad_lines)
{
  const guint n = bad_lines != NULL ? g_strv_length ((char **) bad_lines) : 0;
  g_autoptr(GtkStringList) list = gtk_string_list_new (bad_lines);
  g_autoptr(GtkSelectionModel) selection =
                 GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list))));
  g_autofree char *heading = guichet_bulk_text_bad_lines (n);

  gtk_list_view_set_model (self->bad_list, selection);
  gtk_label_set_label (self->bad_heading, heading);
  gtk_widget_set_visible (self->bad_lines, n > 0);
}

/**
 * guichet_bulk_preview_show:
 * @bulk: a plan
 * @changes: its changes, in the order in which they are shown
 * @words: (transfer none): what is said of it
 * @bad_lines: (nullable) (array zero-terminated=1): sentences about lines of a file that are left
 * out
 */
void
guichet_bulk_preview_show (GuichetBulkPreview *self,
                           GuichetBulk *bulk,
                           GListModel *changes,
                           const GuichetBulkPreviewWords *words,
                           const char *const *bad_lines)
{
  g_return_if_fail (GUICHET_IS_BULK_PREVIEW (self));

  gtk_toggle_button_set_active (self->skipped_only, FALSE);
  g_set_object (&self->bulk, bulk);
  show_table (self, changes);
  show_words (self, words);
  show_bad_lines (self, bad_lines);
  refresh_button (self);
}

/**
 * guichet_bulk_preview_get_view:
 *
 * Returns: (transfer none): the table, which gets its columns from whoever shows it
 */
GtkColumnView *
guichet_bulk_preview_get_view (GuichetBulkPreview *self)
{
  g_return_val_if_fail (GUICHET_IS_BULK_PREVIEW (self), NULL);

  return self->view;
}

/**
 * guichet_bulk_preview_set_may_send:
 * @may_send: whether the account in use is the one that asks
 */
void
guichet_bulk_preview_set_may_send (GuichetBulkPreview *self, gboolean may_send)
{
  g_return_if_fail (GUICHET_IS_BULK_PREVIEW (self));

  self->may_send = may_send;
  refresh_button (self);
}

/* Enter sends nothing by itself: the table has the keyboard first. */
static gboolean
guichet_bulk_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_BULK_PREVIEW (widget)->view));
}

static void
guichet_bulk_preview_dispose (GObject *object)
{
  g_clear_object (&GUICHET_BULK_PREVIEW (object)->shown);
  g_clear_object (&GUICHET_BULK_PREVIEW (object)->bulk);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_BULK_PREVIEW);
  G_OBJECT_CLASS (guichet_bulk_preview_parent_class)->dispose (object);
}

static void
guichet_bulk_preview_class_init (GuichetBulkPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_bulk_preview_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_bulk_preview_grab_focus;

  signals[SEND] = g_signal_new ("send", GUICHET_TYPE_BULK_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-bulk-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, plan);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, skipped);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, skipped_only);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, bad_lines);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, bad_heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, bad_list);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, summary);
  gtk_widget_class_bind_template_child (widget_class, GuichetBulkPreview, send_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
}

static void
guichet_bulk_preview_init (GuichetBulkPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
