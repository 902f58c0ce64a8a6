/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-result.c: what became of one change for the entries of several numbers,
 * and of the rest the reason and what can be done.
 */
#include "config.h"

#include "guichet-directory-apply-result.h"

#include "guichet-csv-dialog.h"
#include "guichet-directory-apply-outcome.h"
#include "guichet-directory-apply-text.h"
#include "guichet-only-child.h"
#include "guichet-problem.h"

#include <glib/gi18n-lib.h>

struct _GuichetDirectoryApplyResult
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *description;
  GtkLabel *advice;
  GuichetProblem *problem;
  GtkWidget *retry_button;
  GtkColumnView *view;
  GtkWidget *done_button;

  GuichetDirectoryBulk *bulk;
  GuichetBulkCounts counts;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryApplyResult, guichet_directory_apply_result, ADW_TYPE_BIN)

enum
{
  DONE,
  TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_good (GuichetDirectoryApplyResult *self)
{
  return self->counts.n_failed + self->counts.n_meanwhile + self->counts.n_uncertain +
             self->counts.n_cancelled ==
         0;
}

static void
show_heading (GuichetDirectoryApplyResult *self)
{
  g_autofree char *result = guichet_bulk_text_result (&self->counts);
  g_autofree char *advice = guichet_directory_apply_text_advice (&self->counts);
  GtkWidget *const coloured[] = { GTK_WIDGET (self->icon), GTK_WIDGET (self->title) };

  gtk_image_set_from_icon_name (self->icon, is_good (self) ? "object-select-symbolic"
                                                           : "dialog-warning-symbolic");
  for (gsize i = 0; i < G_N_ELEMENTS (coloured); i++)
    {
      gtk_widget_remove_css_class (coloured[i], is_good (self) ? "warning" : "success");
      gtk_widget_add_css_class (coloured[i], is_good (self) ? "success" : "warning");
    }
  gtk_label_set_label (self->title, guichet_directory_apply_text_title (&self->counts));
  gtk_label_set_label (self->description, result);
  gtk_label_set_label (self->advice, advice);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), *advice != '\0');
}

static void
show_table (GuichetDirectoryApplyResult *self)
{
  g_autoptr(GtkSelectionModel) selection = GTK_SELECTION_MODEL (
      gtk_single_selection_new (guichet_directory_apply_outcome_sort (G_LIST_MODEL (self->bulk))));

  gtk_column_view_set_model (self->view, selection);
}

/**
 * guichet_directory_apply_result_show:
 * @bulk: that is over
 *
 * Shows what became of @bulk.
 */
void
guichet_directory_apply_result_show (GuichetDirectoryApplyResult *self, GuichetDirectoryBulk *bulk)
{
  const GError *error = guichet_bulk_get_error (GUICHET_BULK (bulk));

  g_return_if_fail (GUICHET_IS_DIRECTORY_APPLY_RESULT (self));

  g_set_object (&self->bulk, bulk);
  guichet_directory_apply_outcome_count (G_LIST_MODEL (bulk), &self->counts);
  gtk_widget_set_visible (self->retry_button, self->counts.n_failed + self->counts.n_uncertain > 0);
  if (error != NULL)
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
  show_heading (self);
  show_table (self);
}

gboolean
guichet_directory_apply_result_is_good (GuichetDirectoryApplyResult *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_APPLY_RESULT (self), FALSE);

  return is_good (self);
}

static void
retry_cb (GuichetDirectoryApplyResult *self)
{
  guichet_bulk_retry (GUICHET_BULK (self->bulk), NULL);
}

static void
exported_cb (gpointer user_data)
{
  g_signal_emit (user_data, signals[TOAST], 0, adw_toast_new (_("The result is exported")));
}

static void
export_cb (GuichetDirectoryApplyResult *self)
{
  const GuichetCsvWords words = { _("Export Result"), _("directory-changes.csv"),
                                                          _("The result could not be saved") };
  g_autofree char *csv = guichet_directory_apply_outcome_write_csv (G_LIST_MODEL (self->bulk));

  guichet_csv_dialog_save (GTK_WIDGET (self), &words, csv, exported_cb);
}

static void
done_cb (GuichetDirectoryApplyResult *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
guichet_directory_apply_result_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GUICHET_DIRECTORY_APPLY_RESULT (widget)->done_button);
}

static void
guichet_directory_apply_result_dispose (GObject *object)
{
  g_clear_object (&GUICHET_DIRECTORY_APPLY_RESULT (object)->bulk);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_DIRECTORY_APPLY_RESULT);
  G_OBJECT_CLASS (guichet_directory_apply_result_parent_class)->dispose (object);
}

static void
guichet_directory_apply_result_class_init (GuichetDirectoryApplyResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_apply_result_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_apply_result_grab_focus;

  signals[DONE] = g_signal_new ("done", GUICHET_TYPE_DIRECTORY_APPLY_RESULT, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOAST] = g_signal_new ("toast", GUICHET_TYPE_DIRECTORY_APPLY_RESULT, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-apply-result.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, advice);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, retry_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyResult, done_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
guichet_directory_apply_result_init (GuichetDirectoryApplyResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_directory_apply_outcome_add_columns (self->view);
}
