/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-preview.c: what will be sent and what not, and why, of a plan for several
 * services. Sends nothing.
 */
#include "config.h"

#include "guichet-contact-change-preview.h"

#include "guichet-contact-change-columns.h"
#include "guichet-contact-change-outcome.h"
#include "guichet-contact-change-outlook.h"
#include "guichet-contact-change-text.h"

struct _GuichetContactChangePreview
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

  GtkFilterListModel *shown; /* (nullable): before there is a plan */
  gboolean may_send;
  guint n_requests;
};

G_DEFINE_FINAL_TYPE (GuichetContactChangePreview, guichet_contact_change_preview, ADW_TYPE_BIN)

enum
{
  SEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_skipped_cb (gpointer item, gpointer user_data)
{
  return guichet_contact_change_get_state (item) == GUICHET_CONTACT_CHANGE_SKIPPED;
}

static void
filter_toggled_cb (GuichetContactChangePreview *self)
{
  g_autoptr(GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (is_skipped_cb, NULL, NULL));

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (
        self->shown, gtk_toggle_button_get_active (self->skipped_only) ? filter : NULL);
}

static void
send_cb (GuichetContactChangePreview *self)
{
  g_signal_emit (self, signals[SEND], 0);
}

static void
refresh_button (GuichetContactChangePreview *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->send_button), self->may_send && self->n_requests > 0);
}

static void
show_table (GuichetContactChangePreview *self, GuichetContactBulk *bulk)
{
  g_autoptr(GtkSelectionModel) selection = NULL;

  g_clear_object (&self->shown);
  self->shown =
      gtk_filter_list_model_new (guichet_contact_change_outcome_sort (G_LIST_MODEL (bulk)), NULL);
  filter_toggled_cb (self);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  gtk_column_view_set_model (self->view, selection);
  guichet_contact_change_columns_fit (self->view, G_LIST_MODEL (bulk));
}

static void
show_counts (GuichetContactChangePreview *self, GuichetContactBulk *bulk, const char *me)
{
  const guint n_sent = guichet_bulk_get_total (GUICHET_BULK (bulk));
  const guint n_skipped = g_list_model_get_n_items (G_LIST_MODEL (bulk)) - n_sent;
  g_auto(GuichetContactChangeOutlook) outlook = { 0 };
  g_autofree char *plan = guichet_contact_change_text_plan (n_sent, n_skipped);
  g_autofree char *skipped = guichet_contact_change_outcome_write_skipped (G_LIST_MODEL (bulk));
  g_autofree char *summary = NULL;
  g_autofree char *label = NULL;

  guichet_contact_change_outlook_init_plan (&outlook, me, G_LIST_MODEL (bulk));
  summary = guichet_contact_change_text_summary (
      outlook.n_requests, (const char *const *) outlook.accounts, outlook.hours);
  label = guichet_contact_change_text_send (outlook.n_requests);
  self->n_requests = outlook.n_requests;
  gtk_label_set_label (self->plan, plan);
  gtk_label_set_label (self->skipped, skipped);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped), *skipped != '\0');
  gtk_label_set_label (self->summary, summary);
  gtk_button_set_label (self->send_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->skipped_only), n_skipped > 0);
}

static void
show_bad_lines (GuichetContactChangePreview *self, const char *const *bad_lines)
{
  const guint n = bad_lines != NULL ? g_strv_length ((char **) bad_lines) : 0;
  g_autoptr(GtkStringList) list = gtk_string_list_new (bad_lines);
  g_autoptr(GtkSelectionModel) selection =
                 GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list))));
  g_autofree char *heading = guichet_contact_change_text_bad_lines (n);

  gtk_list_view_set_model (self->bad_list, selection);
  gtk_label_set_label (self->bad_heading, heading);
  gtk_widget_set_visible (self->bad_lines, n > 0);
}

/**
 * guichet_contact_change_preview_show:
 * @bulk: a plan
 * @me: who asks
 * @bad_lines: (nullable) (array zero-terminated=1): sentences about lines of a file that are left
 * out
 */
void
guichet_contact_change_preview_show (GuichetContactChangePreview *self,
                                     GuichetContactBulk *bulk,
                                     const char *me,
                                     const char *const *bad_lines)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_PREVIEW (self));

  gtk_toggle_button_set_active (self->skipped_only, FALSE);
  show_table (self, bulk);
  show_counts (self, bulk, me);
  show_bad_lines (self, bad_lines);
  refresh_button (self);
}

/**
 * guichet_contact_change_preview_set_may_send:
 * @may_send: whether the account in use is the one that asks
 */
void
guichet_contact_change_preview_set_may_send (GuichetContactChangePreview *self, gboolean may_send)
{
  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_PREVIEW (self));

  self->may_send = may_send;
  refresh_button (self);
}

/* Enter sends nothing by itself: the table has the keyboard first. */
static gboolean
guichet_contact_change_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_CONTACT_CHANGE_PREVIEW (widget)->view));
}

/* One stop of Tab for the whole table: GTK 4.8 would stop at each row. */
static gboolean
guichet_contact_change_preview_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GuichetContactChangePreview *self = GUICHET_CONTACT_CHANGE_PREVIEW (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL &&
      direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_sensitive (GTK_WIDGET (self->send_button)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->send_button));
  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
guichet_contact_change_preview_dispose (GObject *object)
{
  g_clear_object (&GUICHET_CONTACT_CHANGE_PREVIEW (object)->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_CHANGE_PREVIEW);
  G_OBJECT_CLASS (guichet_contact_change_preview_parent_class)->dispose (object);
}

static void
guichet_contact_change_preview_class_init (GuichetContactChangePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_preview_dispose;
  widget_class->focus = guichet_contact_change_preview_focus;
  widget_class->grab_focus = guichet_contact_change_preview_grab_focus;

  signals[SEND] = g_signal_new ("send", GUICHET_TYPE_CONTACT_CHANGE_PREVIEW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, plan);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, skipped);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, skipped_only);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, bad_lines);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, bad_heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, bad_list);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, summary);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangePreview, send_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
}

static void
guichet_contact_change_preview_init (GuichetContactChangePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_contact_change_columns_add (self->view);
}
