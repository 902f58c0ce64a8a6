/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-window.c: signs in to OVHcloud, in four ways. Shows what #GuichetSignIn does, and
 * does nothing of it itself. What is typed stays until the window is closed, which asks first.
 */
#include "config.h"

#include "guichet-sign-in-window.h"

#include "guichet-answer-page.h"
#include "guichet-browser-wait.h"
#include "guichet-key-form.h"
#include "guichet-problem.h"
#include "guichet-sign-in-outcome.h"
#include "guichet-sign-in-question.h"
#include "guichet-sign-in-text.h"
#include "guichet-sign-in.h"
#include "guichet-step-page.h"
#include "guichet-ways-page.h"
#include "guichet-web-page.h"

#include <glib/gi18n-lib.h>

#define WAYS_PAGE "ways"

struct _GuichetSignInWindow
{
  AdwWindow parent_instance;

  GtkWidget *back_button;
  GuichetProblem *problem;
  GtkStack *stack;
  GuichetWaysPage *ways;
  GuichetKeyForm *browser;
  GuichetBrowserWait *waiting;
  GuichetStepPage *step;

  GuichetSignIn *sign_in;
  char *begun_from; /* the page to go back to */
};

G_DEFINE_FINAL_TYPE (GuichetSignInWindow, guichet_sign_in_window, ADW_TYPE_WINDOW)

/* Pages */

/* Where each state is seen; %NULL: on the page it was begun from. */
/* clang-format off */
static const char *const state_pages[] = {
  [GUICHET_SIGN_IN_IDLE]          = NULL,
  [GUICHET_SIGN_IN_ASKING]        = "checking",
  [GUICHET_SIGN_IN_WAITING]       = "waiting",
  [GUICHET_SIGN_IN_CHECKING]      = "checking",
  [GUICHET_SIGN_IN_OTHER_ACCOUNT] = "other-account",
  [GUICHET_SIGN_IN_DECIDING]      = "deciding",
  [GUICHET_SIGN_IN_KEEPING]       = "checking",
  [GUICHET_SIGN_IN_UNKEPT]        = "unkept",
  [GUICHET_SIGN_IN_DONE]          = "done",
  [GUICHET_SIGN_IN_FAILED]        = NULL,
};
/* clang-format on */

static gboolean
is_on (GuichetSignInWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static void
show_page (GuichetSignInWindow *self, const char *page)
{
  gtk_widget_set_visible (self->back_button,
                          !g_str_equal (page, WAYS_PAGE) && !g_str_equal (page, "done"));
  if (is_on (self, page))
    return;
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
way_cb (GuichetSignInWindow *self, const char *name)
{
  GtkWidget *form = gtk_stack_get_child_by_name (self->stack, name);
  g_autofree char *endpoint = guichet_ways_page_dup_endpoint (self->ways);

  guichet_problem_clear (self->problem);
  guichet_key_form_prepare (GUICHET_KEY_FORM (form), self->sign_in, endpoint);
  show_page (self, name);
}

static void
region_cb (GuichetSignInWindow *self)
{
  guichet_problem_clear (self->problem);
  show_page (self, WAYS_PAGE);
  guichet_ways_page_focus_endpoint (self->ways);
}

/* What the pages ask for */

static void
remember_page (GuichetSignInWindow *self)
{
  g_free (self->begun_from);
  self->begun_from = g_strdup (gtk_stack_get_visible_child_name (self->stack));
  guichet_problem_clear (self->problem);
}

static void
begin_cb (GuichetSignInWindow *self, GuichetKeyForm *form)
{
  g_autofree char *endpoint = guichet_ways_page_dup_endpoint (self->ways);

  remember_page (self);
  guichet_key_form_begin (form, self->sign_in, endpoint);
}

static void
found_cb (GuichetSignInWindow *self, GuichetFoundAccount *account, gboolean copy)
{
  remember_page (self);
  guichet_sign_in_with_found (self->sign_in, account, copy);
}

static void
make_cb (GuichetSignInWindow *self, GuichetKeyForm *form)
{
  g_autofree char *endpoint = guichet_ways_page_dup_endpoint (self->ways);
  g_autofree char *page = guichet_key_form_get_way (form)->build_make_page (endpoint);

  if (page != NULL)
    guichet_web_page_show (GTK_WINDOW (self), page);
}

static void
cancel_cb (GuichetSignInWindow *self)
{
  guichet_sign_in_cancel (self->sign_in);
}

/* With the browser OVHcloud is asked for exactly the rights that are needed; the application of the
 * keys that were typed may ask, another one has to be typed first. */
static void
all_rights_cb (GuichetSignInWindow *self)
{
  GtkWidget *from = gtk_stack_get_child_by_name (self->stack, self->begun_from);

  guichet_sign_in_cancel (self->sign_in);
  if (GUICHET_IS_KEY_FORM (from) && guichet_key_form_fill (self->browser, GUICHET_KEY_FORM (from)))
    {
      show_page (self, GUICHET_SIGN_IN_WAY_BROWSER);
      begin_cb (self, self->browser);
    }
  else
    way_cb (self, GUICHET_SIGN_IN_WAY_BROWSER);
}

static void
accept_account_cb (GuichetSignInWindow *self)
{
  guichet_sign_in_accept_account (self->sign_in);
}

static void
accept_rights_cb (GuichetSignInWindow *self)
{
  guichet_sign_in_accept_rights (self->sign_in);
}

static void
keep_again_cb (GuichetSignInWindow *self)
{
  guichet_sign_in_keep (self->sign_in, FALSE);
}

static void
keep_for_session_cb (GuichetSignInWindow *self)
{
  guichet_sign_in_keep (self->sign_in, TRUE);
}

/* What the sign-in tells */

static void
show_state (GuichetSignInWindow *self)
{
  GuichetSignInState state = guichet_sign_in_get_state (self->sign_in);
  const GError *error = guichet_sign_in_get_error (self->sign_in);
  const char *page = state_pages[state] != NULL ? state_pages[state] : self->begun_from;
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, page);

  if (GUICHET_IS_ANSWER_PAGE (child))
    guichet_sign_in_outcome_describe (self->sign_in, GUICHET_ANSWER_PAGE (child));
  show_page (self, page);
  if (state == GUICHET_SIGN_IN_WAITING)
    guichet_browser_wait_open (self->waiting);
  else if (state == GUICHET_SIGN_IN_FAILED && error != NULL)
    guichet_problem_show (self->problem, error);
}

/* Going back, and closing */

static gboolean
is_under_way (GuichetSignInWindow *self)
{
  GuichetSignInState state = guichet_sign_in_get_state (self->sign_in);

  return state != GUICHET_SIGN_IN_IDLE && state != GUICHET_SIGN_IN_FAILED &&
         state != GUICHET_SIGN_IN_DONE;
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetSignInWindow *self = GUICHET_SIGN_IN_WINDOW (widget);

  if (is_under_way (self))
    guichet_sign_in_cancel (self->sign_in);
  else if (is_on (self, WAYS_PAGE) || is_on (self, "done"))
    gtk_window_close (GTK_WINDOW (self));
  else
    {
      guichet_problem_clear (self->problem);
      show_page (self, WAYS_PAGE);
    }
}

/* The keys of the application are those of its main windows. */
static gboolean
quit_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "quit", NULL);
  return GDK_EVENT_STOP;
}

static void
close_cb (GuichetSignInWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
guichet_sign_in_window_close_request (GtkWindow *window)
{
  GuichetSignInWindow *self = GUICHET_SIGN_IN_WINDOW (window);

  if (guichet_sign_in_get_state (self->sign_in) != GUICHET_SIGN_IN_DONE &&
      guichet_sign_in_question_is_needed (self->stack))
    {
      guichet_sign_in_question_ask (window);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (guichet_sign_in_window_parent_class)->close_request (window);
}

static void
guichet_sign_in_window_dispose (GObject *object)
{
  GuichetSignInWindow *self = GUICHET_SIGN_IN_WINDOW (object);

  if (self->sign_in != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->sign_in, self);
      if (is_under_way (self))
        guichet_sign_in_cancel (self->sign_in);
    }
  g_clear_object (&self->sign_in);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_SIGN_IN_WINDOW);
  G_OBJECT_CLASS (guichet_sign_in_window_parent_class)->dispose (object);
}

static void
guichet_sign_in_window_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_SIGN_IN_WINDOW (object)->begun_from, g_free);
  G_OBJECT_CLASS (guichet_sign_in_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-sign-in-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, ways);
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, browser);
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, waiting);
  gtk_widget_class_bind_template_child (widget_class, GuichetSignInWindow, step);
  gtk_widget_class_bind_template_callback (widget_class, way_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_rights_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_account_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_rights_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_for_session_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
guichet_sign_in_window_class_init (GuichetSignInWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_sign_in_window_dispose;
  object_class->finalize = guichet_sign_in_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = guichet_sign_in_window_close_request;

  gtk_widget_class_install_action (widget_class, "sign-in.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "sign-in.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "sign-in.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_q, GDK_CONTROL_MASK, quit_cb, NULL);

  g_type_ensure (GUICHET_TYPE_ANSWER_PAGE);
  g_type_ensure (GUICHET_TYPE_BROWSER_WAIT);
  g_type_ensure (GUICHET_TYPE_KEY_FORM);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  g_type_ensure (GUICHET_TYPE_STEP_PAGE);
  g_type_ensure (GUICHET_TYPE_WAYS_PAGE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_template (widget_class);
}

static void
guichet_sign_in_window_init (GuichetSignInWindow *self)
{
  self->begun_from = g_strdup (WAYS_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  if (GUICHET_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/* The way in which an account signs in again is the one it was signed in. */
static void
set_again (GuichetSignInWindow *self, GuichetProfile *again)
{
  static const char *const pages[] = {
    [GUICHET_PROFILE_KEYS] = GUICHET_SIGN_IN_WAY_BROWSER,
    [GUICHET_PROFILE_SERVICE_ACCOUNT] = GUICHET_SIGN_IN_WAY_SERVICE_ACCOUNT,
    [GUICHET_PROFILE_FOUND] = NULL,
  };
  const char *page = pages[guichet_profile_get_kind (again)];
  g_autofree char *title = guichet_sign_in_text_describe_again (again);

  gtk_window_set_title (GTK_WINDOW (self), title);
  guichet_ways_page_set_endpoint (self->ways, guichet_profile_get_endpoint (again));
  if (page != NULL)
    way_cb (self, page);
}

static void
set_up (GuichetSignInWindow *self, GuichetDesk *desk, GuichetProfile *again)
{
  GuichetSession *session = guichet_desk_get_session (desk);
  g_autofree char *endpoint = NULL;

  self->sign_in = guichet_sign_in_new (session, again);
  endpoint = guichet_sign_in_dup_usual_endpoint (self->sign_in);
  guichet_browser_wait_set_sign_in (self->waiting, self->sign_in);
  guichet_step_page_set_sign_in (self->step, self->sign_in);
  guichet_ways_page_set_fixed (
      self->ways, guichet_profile_list_is_fixed (guichet_session_get_profiles (session)));
  guichet_ways_page_set_endpoint (self->ways, endpoint);
  guichet_ways_page_look (self->ways);
  g_signal_connect_object (self->sign_in, "notify::state", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->ways));
  if (again != NULL)
    set_again (self, again);
}

/**
 * guichet_sign_in_window_new:
 * @desk: whose session gets the account
 * @again: (nullable): the profile that gets new keys, or %NULL for any account
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed; closing it cancels
 */
GuichetSignInWindow *
guichet_sign_in_window_new (GuichetDesk *desk, GuichetProfile *again)
{
  GuichetSignInWindow *self = NULL;

  g_return_val_if_fail (GUICHET_IS_DESK (desk), NULL);

  self = g_object_new (GUICHET_TYPE_SIGN_IN_WINDOW, NULL);
  set_up (self, desk, again);
  return self;
}
