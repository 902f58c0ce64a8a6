/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-chooser.c: shows from which line calls start, and lets the person choose another.
 */
#include "config.h"

#include "guichet-line-chooser.h"

#include "guichet-call-text.h"

#include <glib/gi18n-lib.h>

/* A spinner that comes and goes at once is a flicker: the answer is mostly there before. */
#define SPINNER_DELAY_MS 300

struct _GuichetLineChooser
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkDropDown *drop_down;
  GtkSpinner *spinner;
  GtkLabel *none;

  GuichetSession *session;
  guint spinner_source;
  gboolean syncing; /* the drop-down is made to follow the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (GuichetLineChooser, guichet_line_chooser, ADW_TYPE_BIN)

/* The number tells lines apart and comes first: where there is no room, the description goes to a
 * second line and is cut, never the number. */
static char *
line_title (GtkListItem *item, GuichetLine *line)
{
  return line != NULL ? guichet_call_text_line (line) : NULL;
}

static void
spinner_due_cb (gpointer user_data)
{
  GuichetLineChooser *self = user_data;

  self->spinner_source = 0;
  gtk_spinner_start (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
}

static void
set_loading (GuichetLineChooser *self, gboolean loading)
{
  if (!loading)
    {
      g_clear_handle_id (&self->spinner_source, g_source_remove);
      gtk_spinner_stop (self->spinner);
      gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
    }
  else if (self->spinner_source == 0 && !gtk_spinner_get_spinning (self->spinner))
    self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, spinner_due_cb, self);
}

static void
follow_line (GuichetLineChooser *self)
{
  GListModel *lines = G_LIST_MODEL (guichet_session_get_lines (self->session));
  GuichetLine *line = guichet_session_get_line (self->session);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; line != NULL && i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(GuichetLine) candidate = g_list_model_get_item (lines, i);

      if (candidate == line)
        position = i;
    }
  gtk_drop_down_set_selected (self->drop_down, position);
}

/* The whole text, where the window is too narrow for it. */
static void
show_tooltip (GuichetLineChooser *self)
{
  GuichetLine *line = guichet_session_get_line (self->session);
  g_autofree char *text = line != NULL ? guichet_call_text_line (line) : NULL;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), text);
}

static void
refresh (GuichetLineChooser *self)
{
  GListModel *lines = G_LIST_MODEL (guichet_session_get_lines (self->session));
  gboolean some = g_list_model_get_n_items (lines) > 0;
  gboolean loading = guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING;
  gboolean ready = guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_READY;

  self->syncing = TRUE;
  follow_line (self);
  self->syncing = FALSE;
  show_tooltip (self);
  set_loading (self, loading && !some);
  gtk_label_set_label (self->none, ready ? _("This account has no line that can call")
                                         : _("No line known yet"));
  gtk_stack_set_visible_child_name (self->stack, some ? "lines" : loading ? "loading" : "none");
}

static void
selected_cb (GuichetLineChooser *self)
{
  GuichetLine *line = gtk_drop_down_get_selected_item (self->drop_down);

  if (!self->syncing && self->session != NULL && line != NULL)
    guichet_session_set_line (self->session, line);
}

/* When lines come or go, the drop-down selects one by itself. That is not the person's choice, and
 * must not replace what was chosen once: it is framed by these two, the first of which is connected
 * before the drop-down is, the second after it. */

static void
lines_changing_cb (GuichetLineChooser *self)
{
  self->syncing = TRUE;
}

static void
lines_changed_cb (GuichetLineChooser *self)
{
  refresh (self);
}

/**
 * guichet_line_chooser_set_session:
 * @self: the chooser
 * @session: whose lines are shown; set once
 */
void
guichet_line_chooser_set_session (GuichetLineChooser *self, GuichetSession *session)
{
  g_return_if_fail (GUICHET_IS_LINE_CHOOSER (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (guichet_session_get_lines (session), "items-changed",
                           G_CALLBACK (lines_changing_cb), self, G_CONNECT_SWAPPED);
  self->syncing = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (guichet_session_get_lines (session)));
  g_signal_connect_object (guichet_session_get_lines (session), "items-changed",
                           G_CALLBACK (lines_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::line", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_line_chooser_dispose (GObject *object)
{
  GuichetLineChooser *self = GUICHET_LINE_CHOOSER (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_LINE_CHOOSER);
  G_OBJECT_CLASS (guichet_line_chooser_parent_class)->dispose (object);
}

static void
guichet_line_chooser_class_init (GuichetLineChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_line_chooser_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-line-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetLineChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetLineChooser, drop_down);
  gtk_widget_class_bind_template_child (widget_class, GuichetLineChooser, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetLineChooser, none);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_title);
}

static void
guichet_line_chooser_init (GuichetLineChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
