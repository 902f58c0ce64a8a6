/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-window.c: new contacts for one service or for thousands, in one window:
 * what shall change, what will be sent and what not and why, how far it has come, what became of
 * it. Sends nothing before the preview was seen and “Send” pressed; closing it stops nothing.
 */
#include "config.h"

#include "guichet-contact-change-window-private.h"

#include "guichet-contact-change-accounts.h"
#include "guichet-contact-change-columns.h"
#include "guichet-contact-change-plan.h"
#include "guichet-bulk-text.h"
#include "guichet-contact-change-text.h"
#include "guichet-contact-csv.h"
#include "guichet-say-once.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GuichetContactChangeWindow, guichet_contact_change_window, ADW_TYPE_WINDOW)

gboolean
guichet_contact_change_window_is_on (GuichetContactChangeWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

gboolean
guichet_contact_change_window_has_form (GuichetContactChangeWindow *self)
{
  return self->target != NULL && !guichet_contact_change_target_is_complete (self->target) &&
         guichet_contact_change_target_get_services (self->target)->len > 0;
}

gboolean
guichet_contact_change_window_is_mine (GuichetContactChangeWindow *self)
{
  GuichetAccount *account =
      guichet_session_get_account (guichet_contacts_desk_get_session (self->desk));
  const char *name = account != NULL ? guichet_account_get_nichandle (account) : NULL;

  if (self->me == NULL)
    self->me = g_strdup (name);
  return g_strcmp0 (self->me, name) == 0;
}

/* What is under way goes on with the keys that it began with. */
static gboolean
is_begun (GuichetContactChangeWindow *self)
{
  return guichet_contact_change_window_is_on (self, "progress") ||
         guichet_contact_change_window_is_on (self, "result");
}

/* What is chosen and typed here belongs to the account that it was begun with. */
void
guichet_contact_change_window_refresh_account (GuichetContactChangeWindow *self)
{
  GuichetSession *session = guichet_contacts_desk_get_session (self->desk);
  const gboolean is_mine = guichet_contact_change_window_is_mine (self);
  g_autofree char *title = NULL;

  if (self->bulk != NULL)
    guichet_bulk_renew (GUICHET_BULK (self->bulk), session);
  guichet_bulk_progress_set_opening (self->progress, guichet_session_get_state (session) ==
                                                         GUICHET_SESSION_STATE_LOADING);
  if (!is_mine && self->me != NULL && !is_begun (self))
    /* Translators: %s is an account. */
    title = g_strdup_printf (_("This can be sent while you are signed in as %s. What you typed "
                               "stays here."),
                                self->me);
  else if (self->is_cut)
    title = guichet_bulk_text_cut (GUICHET_CONTACT_CSV_MAX_ROWS);
  g_object_set (self->banner, "title", title, "revealed", title != NULL, NULL);
  guichet_bulk_preview_set_may_send (self->preview, is_mine);
  if (guichet_contact_change_window_has_form (self))
    guichet_contact_change_form_refresh (self->form);
}

static void
show_page (GuichetContactChangeWindow *self, const char *page)
{
  gtk_widget_set_visible (self->back_button, g_str_equal (page, "preview") &&
                                                 guichet_contact_change_window_has_form (self));
  if (!guichet_contact_change_window_is_on (self, page))
    {
      /* The stack would move the focus to the first label, and so select its text. */
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      gtk_stack_set_visible_child_name (self->stack, page);
      guichet_contact_change_window_refresh_account (self);
    }
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* A change that was planned */

static void
bulk_moved_cb (GuichetContactChangeWindow *self)
{
  const GuichetBulkState state = guichet_bulk_get_state (GUICHET_BULK (self->bulk));

  if (state != GUICHET_BULK_PLANNED)
    guichet_bulk_shelf_add (guichet_contacts_desk_get_bulks (self->desk),
                            GUICHET_BULK (self->bulk));
  if (state == GUICHET_BULK_OVER)
    {
      guichet_contact_change_result_show (self->result, self->bulk,
                                          guichet_contact_change_window_has_form (self));
      show_page (self, "result");
    }
  else if (!guichet_contact_change_window_is_on (self, "progress"))
    {
      guichet_bulk_progress_show (self->progress, GUICHET_BULK (self->bulk),
                                  _("Requests are being sent"));
      show_page (self, "progress");
    }
}

static void
follow (GuichetContactChangeWindow *self)
{
  g_signal_connect_object (self->bulk, "notify::state", G_CALLBACK (bulk_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

/* For the files of the window alone: shows how far a change is that was started elsewhere. */
void
guichet_contact_change_window_take_bulk (GuichetContactChangeWindow *self, GuichetContactBulk *bulk)
{
  self->bulk = g_object_ref (bulk);
  guichet_contact_change_window_refresh_account (self);
  follow (self);
  bulk_moved_cb (self);
}

static void
start_cb (GuichetContactChangeWindow *self)
{
  g_autoptr(GError) error = NULL;

  guichet_problem_clear (self->problem);
  follow (self);
  if (guichet_bulk_start (GUICHET_BULK (self->bulk), &error))
    {
      guichet_contact_change_accounts_use (self->desk, G_LIST_MODEL (self->bulk));
      return;
    }
  g_signal_handlers_disconnect_by_func (self->bulk, bulk_moved_cb, self);
  guichet_problem_show (self->problem, error);
}

static void
plan (GuichetContactChangeWindow *self, const char *const wanted[3])
{
  g_auto(GStrv) bad_lines = NULL;
  GuichetContactBulk *bulk = guichet_contact_change_target_plan (
      self->target, wanted, guichet_contact_change_form_is_separate (self->form), &bad_lines);

  guichet_problem_clear (self->problem);
  if (bulk == NULL)
    {
      guichet_contact_change_window_refresh_account (self);
      return;
    }
  if (self->bulk != NULL)
    g_signal_handlers_disconnect_by_func (self->bulk, bulk_moved_cb, self);
  g_clear_object (&self->bulk);
  self->bulk = bulk;
  if (guichet_contact_change_target_is_one (self->target))
    {
      start_cb (self);
      return;
    }
  guichet_contact_change_plan_show (self->preview, bulk,
                                    guichet_contact_change_target_get_me (self->target),
                                    (const char *const *) bad_lines);
  show_page (self, "preview");
}

static void
form_send_cb (GuichetContactChangeWindow *self)
{
  const char *wanted[3];

  guichet_contact_change_form_get_wanted (self->form, wanted);
  plan (self, wanted);
}

/* What shall change */

void
guichet_contact_change_window_take_target (GuichetContactChangeWindow *self)
{
  GuichetSession *session = guichet_contacts_desk_get_session (self->desk);
  GListModel *all = G_LIST_MODEL (guichet_contacts_desk_get_services (self->desk));
  const char *const none[3] = { NULL };

  self->target = self->rows != NULL
                     ? guichet_contact_change_target_new_from_rows (session, all, self->rows)
                     : guichet_contact_change_target_new (session, all, self->services);
  if (guichet_contact_change_window_has_form (self))
    {
      guichet_contact_change_form_set_target (self->form, self->desk, self->target);
      show_page (self, "form");
    }
  else
    plan (self, none);
}

/* Leaving */

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetContactChangeWindow *self = GUICHET_CONTACT_CHANGE_WINDOW (widget);

  if (guichet_contact_change_window_is_on (self, "preview") &&
      guichet_contact_change_window_has_form (self))
    {
      guichet_problem_clear (self->problem);
      show_page (self, "form");
    }
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
guichet_contact_change_window_close_request (GtkWindow *window)
{
  return !guichet_contact_change_window_leave (GUICHET_CONTACT_CHANGE_WINDOW (window)) ||
         GTK_WINDOW_CLASS (guichet_contact_change_window_parent_class)->close_request (window);
}

/* What failed is not needed any more: what is sent next is a plan of its own. */
static void
edit_cb (GuichetContactChangeWindow *self)
{
  guichet_bulk_shelf_drop (guichet_contacts_desk_get_bulks (self->desk), GUICHET_BULK (self->bulk));
  show_page (self, "form");
}

static void
done_cb (GuichetContactChangeWindow *self)
{
  guichet_bulk_shelf_drop (guichet_contacts_desk_get_bulks (self->desk), GUICHET_BULK (self->bulk));
  gtk_window_close (GTK_WINDOW (self));
}

static void
toast_cb (GuichetContactChangeWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
  guichet_say_once (GTK_WIDGET (self->toasts));
}

static void
guichet_contact_change_window_dispose (GObject *object)
{
  GuichetContactChangeWindow *self = GUICHET_CONTACT_CHANGE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->bulk);
  g_clear_object (&self->target);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->me, g_free);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CONTACT_CHANGE_WINDOW);
  G_OBJECT_CLASS (guichet_contact_change_window_parent_class)->dispose (object);
}

static void
guichet_contact_change_window_class_init (GuichetContactChangeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_change_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_contact_change_window_close_request;

  gtk_widget_class_install_action (widget_class, "change.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "change.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_CONTACT_CHANGE_FORM);
  g_type_ensure (GUICHET_TYPE_BULK_PREVIEW);
  g_type_ensure (GUICHET_TYPE_BULK_PROGRESS);
  g_type_ensure (GUICHET_TYPE_CONTACT_CHANGE_RESULT);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-change-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, form);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactChangeWindow, result);
  gtk_widget_class_bind_template_callback (widget_class, form_send_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
guichet_contact_change_window_init (GuichetContactChangeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_contact_change_columns_add (guichet_bulk_preview_get_view (self->preview));
}
