/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-result.c: what became of a change of contacts: the requests that OVHcloud
 * made, and of the rest the reason and what can be done.
 */
#include "config.h"

#include "guichet-contact-change-result.h"

#include "guichet-contact-change-columns.h"
#include "guichet-contact-change-outcome.h"
#include "guichet-contact-change-text.h"
#include "guichet-contact-csv.h"
#include "guichet-csv-dialog.h"
#include "guichet-only-child.h"
#include "guichet-own-copy.h"
#include "guichet-problem.h"
#include "guichet-tab-stop.h"

#include <glib/gi18n-lib.h>

struct _GuichetContactChangeResult
{
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *description;
  GtkLabel *requests;
  GuichetProblem *problem;
  GtkWidget *repairs;
  GtkWidget *edit_button;
  GtkButton *retry_button;
  GtkButton *look_button;
  GtkWidget *details;
  GtkColumnView *view;
  GtkWidget *show_button;
  GtkWidget *done_button;

  GuichetContactBulk *bulk;
  GuichetBulkCounts counts;
  gint64 newest; /* request that it made, 0 for none */
};

G_DEFINE_FINAL_TYPE (GuichetContactChangeResult, guichet_contact_change_result, ADW_TYPE_BIN)

enum
{
  DONE,
  EDIT,
  TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
count (GuichetBulkCounts *counts, GuichetContactChange *change)
{
  switch (guichet_contact_change_get_state (change))
    {
    case GUICHET_CONTACT_CHANGE_DONE:
      counts->n_done++;
      break;
    case GUICHET_CONTACT_CHANGE_FAILED:
      counts->n_failed++;
      break;
    case GUICHET_CONTACT_CHANGE_UNCERTAIN:
      counts->n_uncertain++;
      break;
    case GUICHET_CONTACT_CHANGE_CANCELLED:
      counts->n_cancelled++;
      break;
    case GUICHET_CONTACT_CHANGE_SKIPPED:
      counts->n_skipped++;
      break;
    case GUICHET_CONTACT_CHANGE_PLANNED:
    case GUICHET_CONTACT_CHANGE_SENDING:
    default:
      break;
    }
}

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
collect (GuichetContactChangeResult *self, GArray *ids)
{
  GListModel *changes = G_LIST_MODEL (self->bulk);

  self->counts = (GuichetBulkCounts){ 0 };
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);
      GArray *tasks = guichet_contact_change_get_tasks (change);

      count (&self->counts, change);
      g_array_append_vals (ids, tasks->data, tasks->len);
    }
  g_array_sort (ids, compare_ids_cb);
  self->newest = ids->len > 0 ? g_array_index (ids, gint64, ids->len - 1) : 0;
}

static gboolean
is_good (GuichetContactChangeResult *self)
{
  return self->counts.n_failed + self->counts.n_uncertain + self->counts.n_cancelled == 0;
}

/* Shows */

static void
show_heading (GuichetContactChangeResult *self, guint n_requests)
{
  const gboolean is_one = g_list_model_get_n_items (G_LIST_MODEL (self->bulk)) == 1;
  g_autofree char *result = guichet_bulk_text_result (&self->counts);
  const char *look = is_good (self) ? "success" : "warning";

  gtk_image_set_from_icon_name (self->icon, is_good (self) ? "object-select-symbolic"
                                                           : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->icon), is_good (self) ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), look);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), look);
  gtk_widget_remove_css_class (GTK_WIDGET (self->title), is_good (self) ? "warning" : "success");
  gtk_label_set_label (self->title, guichet_contact_change_text_title (&self->counts, n_requests));
  gtk_label_set_label (
      self->description,
      is_good (self) ? _("The contacts concerned will receive an e-mail that says how to accept.")
                     : result);
  gtk_widget_set_visible (GTK_WIDGET (self->description),
                          is_good (self) ? n_requests > 0 : !is_one);
}

/* Of one service, the whole story; a table is for several. */
static void
show_problem (GuichetContactChangeResult *self)
{
  g_autoptr(GuichetContactChange) only = g_list_model_get_item (G_LIST_MODEL (self->bulk), 0);
  const gboolean is_one = g_list_model_get_n_items (G_LIST_MODEL (self->bulk)) == 1;
  const GError *error = is_one ? guichet_contact_change_get_error (only)
                               : guichet_bulk_get_error (GUICHET_BULK (self->bulk));

  if (error != NULL)
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
  gtk_button_set_label (self->retry_button, is_one ? _("Try Again") : _("Retry These"));
  gtk_widget_set_visible (self->details, !is_one);
  gtk_widget_set_vexpand (self->heading, is_one);
}

static void
show_table (GuichetContactChangeResult *self)
{
  g_autoptr(GtkSelectionModel) selection = NULL;

  selection = GTK_SELECTION_MODEL (
      gtk_single_selection_new (guichet_contact_change_outcome_sort (G_LIST_MODEL (self->bulk))));
  gtk_column_view_set_model (self->view, selection);
  guichet_contact_change_columns_fit (self->view, G_LIST_MODEL (self->bulk));
}

/**
 * guichet_contact_change_result_show:
 * @bulk: that is over
 * @can_edit: whether there is a form to go back to, where what was sent can be corrected
 *
 * Shows what became of @bulk.
 */
void
guichet_contact_change_result_show (GuichetContactChangeResult *self,
                                    GuichetContactBulk *bulk,
                                    gboolean can_edit)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *requests = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_CHANGE_RESULT (self));

  g_set_object (&self->bulk, bulk);
  collect (self, ids);
  requests = guichet_contact_change_text_requests (ids);
  gtk_label_set_label (self->requests, requests);
  /* Of several services the table has them. */
  gtk_widget_set_visible (GTK_WIDGET (self->requests),
                          ids->len > 0 && g_list_model_get_n_items (G_LIST_MODEL (bulk)) == 1);
  gtk_widget_set_visible (self->show_button, ids->len > 0 || self->counts.n_uncertain > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button), self->counts.n_failed > 0);
  gtk_widget_set_visible (self->edit_button,
                          can_edit && self->counts.n_done + self->counts.n_uncertain == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->look_button), self->counts.n_uncertain > 0);
  gtk_button_set_label (self->look_button,
                        self->counts.n_uncertain > 1 ? _("Look for Them") : _("Look for It"));
  gtk_widget_set_visible (self->repairs, self->counts.n_failed + self->counts.n_uncertain > 0);
  show_heading (self, ids->len);
  show_problem (self);
  show_table (self);
}

/**
 * guichet_contact_change_result_is_good:
 *
 * Returns: whether all was sent: nobody has to come back to it
 */
gboolean
guichet_contact_change_result_is_good (GuichetContactChangeResult *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE_RESULT (self), FALSE);

  return is_good (self);
}

/* Buttons */

static void
retry_cb (GuichetContactChangeResult *self)
{
  guichet_bulk_retry (GUICHET_BULK (self->bulk), NULL);
}

static void
look_cb (GuichetContactChangeResult *self)
{
  guichet_contact_bulk_search (self->bulk);
}

static void
copy_cb (GuichetContactChangeResult *self)
{
  g_autofree char *csv = guichet_contact_csv_write (G_LIST_MODEL (self->bulk));

  guichet_own_copy (GTK_WIDGET (self), csv);
  g_signal_emit (self, signals[TOAST], 0, adw_toast_new (_("The result is copied")));
}

static void
exported_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[TOAST], 0, adw_toast_new (_("The result is exported")));
}

static void
export_cb (GuichetContactChangeResult *self)
{
  const GuichetCsvWords words = { _("Export Result"), _("contact-changes.csv"),
                                                          _("The result could not be saved") };
  g_autofree char *csv = guichet_contact_csv_write (G_LIST_MODEL (self->bulk));

  guichet_csv_dialog_save (GTK_WIDGET (self), &words, csv, exported_cb);
}

/* A list that was read before stays where it was when new requests come above it. */
static void
show_requests_cb (GuichetContactChangeResult *self)
{
  GActionGroup *application = G_ACTION_GROUP (g_application_get_default ());
  const gint64 newest = self->newest;

  g_signal_emit (self, signals[DONE], 0);
  if (newest != 0)
    g_action_group_activate_action (application, "show-request", g_variant_new_int64 (newest));
  else
    g_action_group_activate_action (application, "show-requests", NULL);
}

static void
edit_cb (GuichetContactChangeResult *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
done_cb (GuichetContactChangeResult *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
guichet_contact_change_result_grab_focus (GtkWidget *widget)
{
  GuichetContactChangeResult *self = GUICHET_CONTACT_CHANGE_RESULT (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->show_button) ? self->show_button
                                                                           : self->done_button);
}

static void
guichet_contact_change_result_dispose (GObject *object)
{
  g_clear_object (&GUICHET_CONTACT_CHANGE_RESULT (object)->bulk);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_CHANGE_RESULT);
  G_OBJECT_CLASS (guichet_contact_change_result_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, requests);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, repairs);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, retry_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, look_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, details);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, show_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeResult, done_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_requests_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
guichet_contact_change_result_class_init (GuichetContactChangeResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_result_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_contact_change_result_grab_focus;

  signals[DONE] = g_signal_new ("done", GUICHET_TYPE_CONTACT_CHANGE_RESULT, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", GUICHET_TYPE_CONTACT_CHANGE_RESULT, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", GUICHET_TYPE_CONTACT_CHANGE_RESULT, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-result.ui");
  bind_children (widget_class);
}

static void
guichet_contact_change_result_init (GuichetContactChangeResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_contact_change_columns_add (self->view);
}
