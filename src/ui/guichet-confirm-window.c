/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-confirm-window.c: asks whether a number is to be called, and says what is to be known of
 * it first. Never dials by itself, and never an emergency number.
 */
#include "config.h"

#include "guichet-confirm-window.h"

#include "guichet-call-bar.h"
#include "guichet-countries.h"
#include "guichet-line-chooser.h"
#include "guichet-problem.h"

#include <glib/gi18n-lib.h>

struct _GuichetConfirmWindow
{
  AdwWindow parent_instance;

  GtkLabel *number_label;
  GtkLabel *description;
  GtkLabel *warning;
  GuichetLineChooser *line_chooser;
  GtkWidget *never_ask_box;
  GtkSwitch *never_ask;
  GuichetProblem *problem;
  GuichetCallBar *call_bar;
  GtkButton *cancel_button;
  GtkButton *call_button;

  GuichetDesk *desk;
  GuichetPhoneNumber *number;
  gboolean asked; /* a call was asked for here, and is not answered yet */
};

G_DEFINE_FINAL_TYPE (GuichetConfirmWindow, guichet_confirm_window, ADW_TYPE_WINDOW)

static void
refresh_call_button (GuichetConfirmWindow *self)
{
  gboolean has_line = guichet_session_get_line (guichet_desk_get_session (self->desk)) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->call_button), has_line && !self->asked);
}

/* What keeps the line unknown is told here: there may be no other window to tell it. */
static void
refresh_session (GuichetConfirmWindow *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  GuichetSessionState state = guichet_session_get_state (session);
  const GError *error = guichet_session_get_error (session);
  g_autoptr(GError) line_error = guichet_session_dup_line_error (session);

  if (line_error != NULL)
    guichet_problem_show (self->problem, line_error);
  else if (error != NULL && state != GUICHET_SESSION_STATE_READY &&
           state != GUICHET_SESSION_STATE_LOADING)
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
  refresh_call_button (self);
}

static void
call_clicked_cb (GuichetConfirmWindow *self)
{
  if (gtk_switch_get_active (self->never_ask))
    guichet_dialer_set_never_ask (guichet_desk_get_dialer (self->desk), self->number, TRUE);
  guichet_problem_clear (self->problem);
  self->asked = TRUE;
  refresh_call_button (self);
  guichet_desk_call_confirmed (self->desk, self->number);
}

static void
retry_cb (GuichetConfirmWindow *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);

  if (guichet_session_get_state (session) == GUICHET_SESSION_STATE_READY)
    call_clicked_cb (self);
  else
    guichet_session_load (session);
}

static void
close_when_talking_cb (GuichetConfirmWindow *self, GParamSpec *pspec, GuichetCall *call)
{
  GuichetCallStage stage = guichet_call_get_stage (call);

  if (stage == GUICHET_CALL_STAGE_CONNECTED || guichet_call_stage_is_over (stage))
    gtk_window_close (GTK_WINDOW (self));
}

/* With the main window open, the call is told there. Without it, this window stays to say that the
 * phone will ring. */
static void
placed_cb (GuichetConfirmWindow *self, GuichetPhoneNumber *number, GuichetCall *call)
{
  if (!self->asked || number != self->number)
    return;
  self->asked = FALSE;
  if (gtk_window_get_transient_for (GTK_WINDOW (self)) != NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  guichet_call_bar_set_call (self->call_bar, call);
  g_signal_connect_object (call, "notify::stage", G_CALLBACK (close_when_talking_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->never_ask_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->call_button), FALSE);
  gtk_button_set_label (self->cancel_button, _("Close"));
}

static void
failed_cb (GuichetConfirmWindow *self, GuichetPhoneNumber *number, const GError *error)
{
  if (!self->asked || number != self->number)
    return;
  self->asked = FALSE;
  guichet_problem_show (self->problem, error);
  refresh_call_button (self);
}

static void
show_number (GuichetConfirmWindow *self)
{
  const char *region = guichet_session_get_region (guichet_desk_get_session (self->desk));
  g_autofree char *description = guichet_countries_describe (self->number);

  gtk_label_set_label (self->number_label, guichet_phone_number_get_display (self->number, region));
  gtk_label_set_label (self->description, description);
}

/* An emergency call needs to be located, and to ring at once: it is explained, never placed. */
static void
show_question (GuichetConfirmWindow *self)
{
  GuichetConfirm reason = guichet_dialer_check (guichet_desk_get_dialer (self->desk), self->number);
  const char *warning = NULL;

  if (self->number->warning != GUICHET_PHONE_WARNING_NONE)
    warning = guichet_phone_warning_describe (self->number->warning);
  gtk_label_set_label (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
  if (reason == GUICHET_CONFIRM_EMERGENCY)
    {
      gtk_label_set_label (
          self->warning, _("Dial an emergency number on the telephone itself: only then does the "
                             "call start at once and from the right place."));
      gtk_widget_set_visible (GTK_WIDGET (self->warning), TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self->line_chooser), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->call_button), FALSE);
      gtk_button_set_label (self->cancel_button, _("Close"));
    }
  gtk_widget_set_visible (self->never_ask_box, reason == GUICHET_CONFIRM_COST ||
                                                   reason == GUICHET_CONFIRM_INVALID ||
                                                   reason == GUICHET_CONFIRM_ALWAYS);
}

static void
set_up (GuichetConfirmWindow *self, GuichetDesk *desk, GuichetPhoneNumber *number)
{
  GuichetSession *session = guichet_desk_get_session (desk);

  self->desk = g_object_ref (desk);
  self->number = guichet_phone_number_ref (number);
  guichet_line_chooser_set_session (self->line_chooser, session);
  show_number (self);
  show_question (self);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh_session), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::line", G_CALLBACK (refresh_session), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  refresh_session (self);
  /* Enter must not place a surcharged call by mistake: it has to be chosen. */
  gtk_widget_grab_focus (number->warning == GUICHET_PHONE_WARNING_NONE && number->valid
                             ? GTK_WIDGET (self->call_button)
                             : GTK_WIDGET (self->cancel_button));
}

static void
guichet_confirm_window_dispose (GObject *object)
{
  GuichetConfirmWindow *self = GUICHET_CONFIRM_WINDOW (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->number, guichet_phone_number_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CONFIRM_WINDOW);
  G_OBJECT_CLASS (guichet_confirm_window_parent_class)->dispose (object);
}

static void
guichet_confirm_window_class_init (GuichetConfirmWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_confirm_window_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);

  g_type_ensure (GUICHET_TYPE_CALL_BAR);
  g_type_ensure (GUICHET_TYPE_LINE_CHOOSER);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-confirm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, number_label);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, line_chooser);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, never_ask_box);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, never_ask);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, call_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetConfirmWindow, call_button);
  gtk_widget_class_bind_template_callback (widget_class, call_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_confirm_window_init (GuichetConfirmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (GUICHET_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * guichet_confirm_window_new:
 * @application: the application, which stays while the window is open
 * @desk: through which it calls
 * @number: the number that is asked about
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
GuichetConfirmWindow *
guichet_confirm_window_new (GtkApplication *application,
                            GuichetDesk *desk,
                            GuichetPhoneNumber *number)
{
  GuichetConfirmWindow *self =
      g_object_new (GUICHET_TYPE_CONFIRM_WINDOW, "application", application, NULL);

  set_up (self, desk, number);
  return self;
}

const GuichetPhoneNumber *
guichet_confirm_window_get_number (GuichetConfirmWindow *self)
{
  g_return_val_if_fail (GUICHET_IS_CONFIRM_WINDOW (self), NULL);

  return self->number;
}
