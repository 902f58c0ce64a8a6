/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-calls-page.c: the page that opens first: a number, the line it is called from, the call,
 * the recent ones.
 */
#include "config.h"

#include "guichet-calls-page.h"

#include "guichet-call-bar.h"
#include "guichet-error.h"
#include "guichet-line-chooser.h"
#include "guichet-no-account-page.h"
#include "guichet-number-chooser.h"
#include "guichet-number-entry.h"
#include "guichet-problem.h"
#include "guichet-recent-calls.h"
#include "guichet-session-banners.h"
#include "guichet-weak.h"

struct _GuichetCallsPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *no_account_page;
  GuichetNumberEntry *number_entry;
  GuichetLineChooser *line_chooser;
  GtkButton *call_button;
  GuichetProblem *session_problem;
  GuichetProblem *call_problem;
  GuichetCallBar *call_bar;
  GuichetRecentCalls *recent_calls;

  GuichetDesk *desk;
};

G_DEFINE_FINAL_TYPE (GuichetCallsPage, guichet_calls_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetCallsPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

static void
refresh_call_button (GuichetCallsPage *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  gboolean possible = guichet_number_entry_get_number (self->number_entry) != NULL &&
                      guichet_session_get_line (session) != NULL &&
                      !guichet_desk_get_busy (self->desk);

  gtk_widget_set_sensitive (GTK_WIDGET (self->call_button), possible);
}

/* The focus goes along: in a page that is hidden it could not be moved by any key. */
static void
show_page (GuichetCallsPage *self, const char *name)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, name);
  guichet_calls_page_focus_number (self);
}

static void
focus_number (gpointer user_data)
{
  g_autoptr(GuichetCallsPage) self = guichet_weak_take (user_data);

  if (self != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    guichet_calls_page_focus_number (self);
}

/* Who switched wants to call. What was switched with gives the focus back when it closes, right
 * after this; who types somewhere, while another program switches, is not disturbed. */
static void
profile_changed_cb (GuichetCallsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && !GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    g_idle_add_once (focus_number, guichet_weak_new (self));
}

static void
refresh_session (GuichetCallsPage *self)
{
  GuichetSession *session = guichet_desk_get_session (self->desk);
  GuichetSessionState state = guichet_session_get_state (session);
  const GError *error = guichet_session_get_error (session);
  g_autoptr(GError) line_error = guichet_session_dup_line_error (session);

  show_page (self, state == GUICHET_SESSION_STATE_UNCONFIGURED ? "no-account" : "calls");
  if (state == GUICHET_SESSION_STATE_FAILED && error != NULL &&
      !guichet_session_banners_tell (session, error))
    guichet_problem_show (self->session_problem, error);
  else if (line_error != NULL)
    guichet_problem_show (self->session_problem, line_error);
  else
    guichet_problem_clear (self->session_problem);
  if (state == GUICHET_SESSION_STATE_LOADING)
    guichet_problem_clear_renewable (self->call_problem);
  refresh_call_button (self);
}

/* A problem is about the number that was typed when it came. */
static void
number_changed_cb (GuichetCallsPage *self)
{
  guichet_problem_clear (self->call_problem);
  if (self->desk != NULL)
    refresh_call_button (self);
}

/* A text with several numbers was pasted. Nothing of it is taken until one is chosen. */
static void
several_cb (GuichetCallsPage *self, GPtrArray *numbers)
{
  guichet_calls_page_choose (self, numbers);
}

static void
call_cb (GuichetCallsPage *self)
{
  guichet_calls_page_call (self);
}

static void
retry_cb (GuichetCallsPage *self)
{
  guichet_session_load (guichet_desk_get_session (self->desk));
}

static void
placed_cb (GuichetCallsPage *self, GuichetPhoneNumber *number, GuichetCall *call)
{
  GuichetPhoneNumber *typed = guichet_number_entry_get_number (self->number_entry);

  guichet_problem_clear (self->call_problem);
  guichet_call_bar_set_call (self->call_bar, call);
  guichet_recent_calls_show_newest (self->recent_calls);
  if (typed != NULL && g_str_equal (typed->dial, number->dial))
    guichet_number_entry_set_text (self->number_entry, "");
}

/* What was typed stays: the person may want to try again, or to correct it. What the banners tell
 * is told there once. */
static void
failed_cb (GuichetCallsPage *self, GuichetPhoneNumber *number, const GError *error)
{
  if (!g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_BUSY) &&
      !guichet_session_banners_tell (guichet_desk_get_session (self->desk), error))
    guichet_problem_show (self->call_problem, error);
  guichet_recent_calls_show_newest (self->recent_calls);
}

static void
current_changed_cb (GuichetCallsPage *self)
{
  guichet_call_bar_set_call (self->call_bar,
                             guichet_dialer_get_current (guichet_desk_get_dialer (self->desk)));
}

static void
toast_cb (GuichetCallsPage *self, AdwToast *toast)
{
  g_signal_emit (self, toast_signal, 0, toast);
}

static void
search_mode_changed_cb (GuichetCallsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

/**
 * guichet_calls_page_set_desk:
 * @self: the page
 * @desk: through which it calls; set once
 */
void
guichet_calls_page_set_desk (GuichetCallsPage *self, GuichetDesk *desk)
{
  GuichetSession *session = NULL;

  g_return_if_fail (GUICHET_IS_CALLS_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  session = guichet_desk_get_session (desk);
  g_object_set (self->number_entry, "region", guichet_session_get_region (session), NULL);
  guichet_no_account_page_set_session (GUICHET_NO_ACCOUNT_PAGE (self->no_account_page), session);
  guichet_line_chooser_set_session (self->line_chooser, session);
  guichet_recent_calls_set_desk (self->recent_calls, desk);
  /* A call of the account before is not one of the account that is shown now. */
  g_signal_connect_object (session, "notify::profile", G_CALLBACK (guichet_call_bar_close),
                           self->call_bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh_session), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::profile", G_CALLBACK (profile_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::line", G_CALLBACK (refresh_session), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::busy", G_CALLBACK (refresh_call_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_desk_get_dialer (desk), "notify::current",
                           G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  current_changed_cb (self);
  refresh_session (self);
}

/**
 * guichet_calls_page_set_number:
 * @self: the page
 * @text: a number
 *
 * Fills the number in, ready to be called. Never calls it.
 */
void
guichet_calls_page_set_number (GuichetCallsPage *self, const char *text)
{
  g_return_if_fail (GUICHET_IS_CALLS_PAGE (self));

  guichet_number_entry_set_text (self->number_entry, text);
  guichet_calls_page_focus_number (self);
}

static void
chosen_cb (GuichetCallsPage *self, GuichetPhoneNumber *number)
{
  const char *region = guichet_session_get_region (guichet_desk_get_session (self->desk));

  guichet_calls_page_set_number (self, guichet_phone_number_get_display (number, region));
}

/**
 * guichet_calls_page_choose:
 * @self: the page
 * @numbers: (element-type GuichetPhoneNumber): at least two
 *
 * Asks which number is meant, and fills it in.
 */
void
guichet_calls_page_choose (GuichetCallsPage *self, GPtrArray *numbers)
{
  const char *region = guichet_session_get_region (guichet_desk_get_session (self->desk));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GuichetNumberChooser *chooser = NULL;

  g_return_if_fail (GUICHET_IS_CALLS_PAGE (self));
  g_return_if_fail (GTK_IS_WINDOW (root));

  chooser = guichet_number_chooser_new (GTK_WINDOW (root), numbers, region);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

/**
 * guichet_calls_page_focus_number:
 * @self: the page
 *
 * Gives the keyboard to the number or, while nobody is signed in, to the button that signs in.
 */
void
guichet_calls_page_focus_number (GuichetCallsPage *self)
{
  g_return_if_fail (GUICHET_IS_CALLS_PAGE (self));

  if (gtk_stack_get_visible_child (self->stack) == self->no_account_page)
    gtk_widget_grab_focus (self->no_account_page);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->number_entry));
}

/**
 * guichet_calls_page_call:
 * @self: the page
 *
 * Calls what is typed, if it can be called.
 */
void
guichet_calls_page_call (GuichetCallsPage *self)
{
  GuichetPhoneNumber *number = NULL;

  g_return_if_fail (GUICHET_IS_CALLS_PAGE (self));

  number = guichet_number_entry_get_number (self->number_entry);
  if (number == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->call_button)))
    return;
  guichet_problem_clear (self->call_problem);
  guichet_desk_call (self->desk, number);
}

void
guichet_calls_page_export (GuichetCallsPage *self)
{
  g_return_if_fail (GUICHET_IS_CALLS_PAGE (self));

  guichet_recent_calls_export (self->recent_calls);
}

static void
guichet_calls_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  GuichetCallsPage *self = GUICHET_CALLS_PAGE (object);

  switch ((GuichetCallsPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_object_set_property (G_OBJECT (self->recent_calls), "search-mode", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_calls_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetCallsPage *self = GUICHET_CALLS_PAGE (object);

  switch ((GuichetCallsPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_object_get_property (G_OBJECT (self->recent_calls), "search-mode", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_calls_page_dispose (GObject *object)
{
  GuichetCallsPage *self = GUICHET_CALLS_PAGE (object);

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CALLS_PAGE);
  G_OBJECT_CLASS (guichet_calls_page_parent_class)->dispose (object);
}

static void
guichet_calls_page_class_init (GuichetCallsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_calls_page_set_property;
  object_class->get_property = guichet_calls_page_get_property;
  object_class->dispose = guichet_calls_page_dispose;

  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_CALLS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (GUICHET_TYPE_CALL_BAR);
  g_type_ensure (GUICHET_TYPE_LINE_CHOOSER);
  g_type_ensure (GUICHET_TYPE_NO_ACCOUNT_PAGE);
  g_type_ensure (GUICHET_TYPE_NUMBER_ENTRY);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  g_type_ensure (GUICHET_TYPE_RECENT_CALLS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-calls-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, no_account_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, number_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, line_chooser);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, call_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, session_problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, call_problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, call_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallsPage, recent_calls);
  gtk_widget_class_bind_template_callback (widget_class, number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, several_cb);
  gtk_widget_class_bind_template_callback (widget_class, call_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
}

static void
guichet_calls_page_init (GuichetCallsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
