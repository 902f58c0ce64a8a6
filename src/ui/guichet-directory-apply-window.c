/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-window.c: one change for the entries of several numbers, in one window:
 * what shall change, what will be sent and what not and why, how far it has come, what became of
 * it. Sends nothing before the preview was seen and “Apply” pressed; closing it stops nothing.
 */
#include "config.h"

#include "guichet-directory-apply-window-private.h"

#include "guichet-bulk-text.h"
#include "guichet-directory-apply-outcome.h"
#include "guichet-directory-apply-plan.h"
#include "guichet-discard-question.h"
#include "guichet-main-window.h"
#include "guichet-say-once.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GuichetDirectoryApplyWindow, guichet_directory_apply_window, ADW_TYPE_WINDOW)

static gboolean
is_on (GuichetDirectoryApplyWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static void
show_page (GuichetDirectoryApplyWindow *self, const char *page)
{
  gtk_widget_set_visible (self->back_button, g_str_equal (page, "preview") && self->has_form);
  if (!is_on (self, page))
    {
      /* The stack would move the focus to the first label, and so select its text. */
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_stack_set_visible_child_name (self->stack, page);
    }
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* (nullable) */
static const char *
get_account_in_use (GuichetDirectoryApplyWindow *self)
{
  GuichetAccount *account =
      guichet_session_get_account (guichet_directory_desk_get_session (self->desk));

  return account != NULL ? guichet_account_get_nichandle (account) : NULL;
}

void
guichet_directory_apply_window_refresh_account (GuichetDirectoryApplyWindow *self)
{
  const gboolean is_mine =
      self->account == NULL || g_strcmp0 (self->account, get_account_in_use (self)) == 0;
  g_autofree char *title = NULL;

  if (self->bulk != NULL)
    guichet_bulk_renew (GUICHET_BULK (self->bulk), guichet_directory_desk_get_session (self->desk));
  if (!is_mine)
    /* Translators: %s is an account. */
    title = g_strdup_printf (_("This can be sent while you are signed in as %s. What you typed "
                               "stays here."),
                                self->account);
  else if (self->table != NULL && self->table->rows->len == GUICHET_DIRECTORY_CSV_MAX_ROWS)
    title = guichet_bulk_text_cut (GUICHET_DIRECTORY_CSV_MAX_ROWS);
  g_object_set (self->banner, "title", title, "revealed", title != NULL, NULL);
  guichet_directory_apply_form_set_may_send (self->form, is_mine);
  guichet_bulk_preview_set_may_send (self->preview, is_mine);
}

/* A change that was planned */

static void
bulk_moved_cb (GuichetDirectoryApplyWindow *self)
{
  const GuichetBulkState state = guichet_bulk_get_state (GUICHET_BULK (self->bulk));

  if (state != GUICHET_BULK_PLANNED)
    guichet_bulk_shelf_add (guichet_directory_desk_get_bulks (self->desk),
                            GUICHET_BULK (self->bulk));
  if (state == GUICHET_BULK_OVER)
    {
      guichet_directory_apply_result_show (self->result, self->bulk);
      show_page (self, "result");
    }
  else if (!is_on (self, "progress"))
    {
      guichet_bulk_progress_show (self->progress, GUICHET_BULK (self->bulk),
                                  _("Entries are being changed"));
      show_page (self, "progress");
    }
}

static void
follow (GuichetDirectoryApplyWindow *self)
{
  g_signal_connect_object (self->bulk, "notify::state", G_CALLBACK (bulk_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

void
guichet_directory_apply_window_take_bulk (GuichetDirectoryApplyWindow *self,
                                          GuichetDirectoryBulk *bulk)
{
  self->bulk = g_object_ref (bulk);
  guichet_directory_apply_window_refresh_account (self);
  follow (self);
  bulk_moved_cb (self);
}

static void
start_cb (GuichetDirectoryApplyWindow *self)
{
  g_autoptr(GError) error = NULL;

  guichet_problem_clear (self->problem);
  follow (self);
  if (guichet_bulk_start (GUICHET_BULK (self->bulk), &error))
    return;
  g_signal_handlers_disconnect_by_func (self->bulk, bulk_moved_cb, self);
  guichet_problem_show (self->problem, error);
}

/* @bulk: (transfer full): takes the place of a plan that was looked at before */
static void
set_plan (GuichetDirectoryApplyWindow *self,
          GuichetDirectoryBulk *bulk,
          const char *const *bad_lines)
{
  if (self->bulk != NULL)
    g_signal_handlers_disconnect_by_func (self->bulk, bulk_moved_cb, self);
  g_clear_object (&self->bulk);
  self->bulk = bulk;
  guichet_directory_apply_plan_show (self->preview, bulk, self->table, bad_lines);
  show_page (self, "preview");
}

static void
plan_cb (GuichetDirectoryApplyWindow *self)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS];
  GuichetDirectoryBulk *bulk =
      guichet_directory_bulk_new (guichet_directory_desk_get_session (self->desk),
                                  guichet_directory_apply_form_get_country (self->form));

  guichet_problem_clear (self->problem);
  if (bulk == NULL)
    {
      guichet_directory_apply_window_refresh_account (self);
      return;
    }
  guichet_directory_apply_form_get_values (self->form, values);
  for (guint i = 0; i < self->entries->len; i++)
    guichet_directory_bulk_add (bulk, self->entries->pdata[i], values);
  set_plan (self, bulk, NULL);
}

static void
plan_table (GuichetDirectoryApplyWindow *self)
{
  g_auto(GStrv) bad_lines = NULL;
  GuichetDirectoryBulk *bulk = guichet_directory_apply_plan_table (
      self->table, guichet_directory_desk_get_session (self->desk),
      G_LIST_MODEL (guichet_directory_desk_get_entries (self->desk)), &bad_lines);

  if (bulk != NULL)
    set_plan (self, bulk, (const char *const *) bad_lines);
}

static gboolean
has_known (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (guichet_directory_entry_is_known (entries->pdata[i]))
      return TRUE;
  return FALSE;
}

void
guichet_directory_apply_window_begin (GuichetDirectoryApplyWindow *self)
{
  self->account = g_strdup (get_account_in_use (self));
  if (self->account == NULL)
    return;
  if (self->table != NULL)
    plan_table (self);
  else if (has_known (self->entries))
    {
      self->has_form = TRUE;
      guichet_directory_apply_form_set_entries (
          self->form, guichet_directory_desk_get_session (self->desk), self->entries);
      show_page (self, "form");
    }
  else
    show_page (self, "unknown");
  guichet_directory_apply_window_refresh_account (self);
}

/* Leaving */

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDirectoryApplyWindow *self = GUICHET_DIRECTORY_APPLY_WINDOW (widget);

  if (is_on (self, "preview") && self->has_form)
    {
      guichet_problem_clear (self->problem);
      show_page (self, "form");
    }
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
leave_cb (gpointer window)
{
  GUICHET_DIRECTORY_APPLY_WINDOW (window)->may_close = TRUE;
  gtk_window_close (window);
}

static gboolean
is_typing (GuichetDirectoryApplyWindow *self)
{
  return self->has_form && (is_on (self, "form") || is_on (self, "preview")) &&
         guichet_directory_apply_form_is_touched (self->form);
}

static gboolean
guichet_directory_apply_window_close_request (GtkWindow *window)
{
  GuichetDirectoryApplyWindow *self = GUICHET_DIRECTORY_APPLY_WINDOW (window);
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (is_typing (self) && !self->may_close)
    {
      guichet_discard_question_ask (window, _("What you chose and typed is lost."), leave_cb);
      return TRUE;
    }
  if (is_on (self, "progress") && GUICHET_IS_MAIN_WINDOW (parent) &&
      guichet_bulk_get_state (GUICHET_BULK (self->bulk)) == GUICHET_BULK_RUNNING)
    guichet_main_window_tell (GUICHET_MAIN_WINDOW (parent),
                              _("The change goes on, and its result will be kept here"));
  /* What is not all good waits for those who want to come back to it. */
  if (is_on (self, "result") && guichet_directory_apply_result_is_good (self->result))
    guichet_bulk_shelf_drop (guichet_directory_desk_get_bulks (self->desk),
                             GUICHET_BULK (self->bulk));
  return GTK_WINDOW_CLASS (guichet_directory_apply_window_parent_class)->close_request (window);
}

static void
done_cb (GuichetDirectoryApplyWindow *self)
{
  guichet_bulk_shelf_drop (guichet_directory_desk_get_bulks (self->desk),
                           GUICHET_BULK (self->bulk));
  gtk_window_close (GTK_WINDOW (self));
}

static void
toast_cb (GuichetDirectoryApplyWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
  guichet_say_once (GTK_WIDGET (self->toasts));
}

static void
guichet_directory_apply_window_dispose (GObject *object)
{
  GuichetDirectoryApplyWindow *self = GUICHET_DIRECTORY_APPLY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->bulk);
  g_clear_pointer (&self->table, guichet_directory_csv_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->account, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_DIRECTORY_APPLY_WINDOW);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_directory_apply_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, form);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryApplyWindow, result);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_directory_apply_window_class_init (GuichetDirectoryApplyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_directory_apply_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_directory_apply_window_close_request;

  gtk_widget_class_install_action (widget_class, "apply.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "apply.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_BULK_PREVIEW);
  g_type_ensure (GUICHET_TYPE_BULK_PROGRESS);
  g_type_ensure (GUICHET_TYPE_DIRECTORY_APPLY_FORM);
  g_type_ensure (GUICHET_TYPE_DIRECTORY_APPLY_RESULT);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-apply-window.ui");
  bind_children (widget_class);
}

static void
guichet_directory_apply_window_init (GuichetDirectoryApplyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_directory_apply_outcome_add_columns (guichet_bulk_preview_get_view (self->preview));
}
