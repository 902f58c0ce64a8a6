/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-step-page.c: the page on which one waits while signing in goes on by itself: what is
 * done, and once the keyring is noticeably waited for, the way on without it.
 */
#include "config.h"

#include "guichet-step-page.h"

#include "guichet-only-child.h"

#include <glib/gi18n-lib.h>

/* A keyring that is open answers sooner; one that asks for its password does not. */
#define KEYRING_DELAY_MS 1000

struct _GuichetStepPage
{
  AdwBin parent_instance;

  GtkLabel *step;
  GtkWidget *keyring_hint;
  GtkWidget *for_session_button;
  GtkWidget *cancel_button;

  GuichetSignIn *sign_in;
  guint keyring_source; /* 0: the keyring is not waited for, or it is told */
};

G_DEFINE_FINAL_TYPE (GuichetStepPage, guichet_step_page, ADW_TYPE_BIN)

enum
{
  CANCEL,
  FOR_SESSION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_step (GuichetStepPage *self)
{
  const char *label = guichet_sign_in_get_step_label (self->sign_in);

  gtk_label_set_label (self->step, label != NULL ? label : _("Signing in"));
}

static void
show_keyring (GuichetStepPage *self, gboolean is_waited_for)
{
  gtk_widget_set_visible (self->keyring_hint, is_waited_for);
  gtk_widget_set_visible (self->for_session_button, is_waited_for);
}

static void
keyring_due_cb (gpointer user_data)
{
  GuichetStepPage *self = user_data;

  self->keyring_source = 0;
  show_keyring (self, TRUE);
}

static void
state_changed_cb (GuichetStepPage *self)
{
  g_clear_handle_id (&self->keyring_source, g_source_remove);
  show_keyring (self, FALSE);
  if (guichet_sign_in_get_state (self->sign_in) == GUICHET_SIGN_IN_KEEPING)
    self->keyring_source = g_timeout_add_once (KEYRING_DELAY_MS, keyring_due_cb, self);
}

static void
for_session_cb (GuichetStepPage *self)
{
  show_keyring (self, FALSE);
  gtk_widget_grab_focus (self->cancel_button);
  g_signal_emit (self, signals[FOR_SESSION], 0);
}

static void
cancel_cb (GuichetStepPage *self)
{
  g_signal_emit (self, signals[CANCEL], 0);
}

/**
 * guichet_step_page_set_sign_in:
 * @self: the page
 * @sign_in: what goes on; set once
 */
void
guichet_step_page_set_sign_in (GuichetStepPage *self, GuichetSignIn *sign_in)
{
  g_return_if_fail (GUICHET_IS_STEP_PAGE (self));
  g_return_if_fail (GUICHET_IS_SIGN_IN (sign_in));
  g_return_if_fail (self->sign_in == NULL);

  self->sign_in = g_object_ref (sign_in);
  g_signal_connect_object (sign_in, "notify::step-label", G_CALLBACK (show_step), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sign_in, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
guichet_step_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GUICHET_STEP_PAGE (widget)->cancel_button);
}

static void
guichet_step_page_dispose (GObject *object)
{
  GuichetStepPage *self = GUICHET_STEP_PAGE (object);

  g_clear_handle_id (&self->keyring_source, g_source_remove);
  g_clear_object (&self->sign_in);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_STEP_PAGE);
  G_OBJECT_CLASS (guichet_step_page_parent_class)->dispose (object);
}

static void
guichet_step_page_class_init (GuichetStepPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_step_page_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_step_page_grab_focus;

  signals[CANCEL] = g_signal_new ("cancel", GUICHET_TYPE_STEP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FOR_SESSION] = g_signal_new ("for-session", GUICHET_TYPE_STEP_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-step-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetStepPage, step);
  gtk_widget_class_bind_template_child (widget_class, GuichetStepPage, keyring_hint);
  gtk_widget_class_bind_template_child (widget_class, GuichetStepPage, for_session_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetStepPage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, for_session_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
guichet_step_page_init (GuichetStepPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
