/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-bar.c: where the call stands that goes on now: my phone rings, I pick up, theirs
 * rings, we talk. Shows what OVHcloud's events say and no more: without them it stays at "request
 * sent".
 */
#include "config.h"

#include "guichet-call-bar.h"

#include "guichet-call-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetCallBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *sentence;
  GtkLabel *number;
  GtkLabel *clock;
  GtkLevelBar *level;

  GuichetCall *call;
  gint64 connected_since; /* monotonic; 0: not connected */
  guint tick;
};

G_DEFINE_FINAL_TYPE (GuichetCallBar, guichet_call_bar, ADW_TYPE_BIN)

static void
show_clock (GuichetCallBar *self)
{
  gint64 elapsed = (g_get_monotonic_time () - self->connected_since) / G_TIME_SPAN_SECOND;
  g_autofree char *text = guichet_call_text_clock ((int) elapsed);

  gtk_label_set_label (self->clock, text);
}

static gboolean
tick_cb (gpointer user_data)
{
  show_clock (user_data);
  return G_SOURCE_CONTINUE;
}

static void
stop_clock (GuichetCallBar *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  self->connected_since = 0;
}

static void
follow_clock (GuichetCallBar *self, GuichetCallStage stage)
{
  if (stage == GUICHET_CALL_STAGE_CONNECTED && self->tick == 0)
    {
      self->connected_since = g_get_monotonic_time ();
      self->tick = g_timeout_add_seconds (1, tick_cb, self);
      show_clock (self);
    }
  else if (stage != GUICHET_CALL_STAGE_CONNECTED)
    {
      stop_clock (self);
      gtk_label_set_label (self->clock, "");
    }
  if (stage == GUICHET_CALL_STAGE_ENDED && guichet_call_get_duration (self->call) > 0)
    {
      g_autofree char *text = guichet_call_text_clock (guichet_call_get_duration (self->call));

      gtk_label_set_label (self->clock, text);
    }
}

static void
refresh (GuichetCallBar *self)
{
  GuichetCallStage stage = guichet_call_get_stage (self->call);
  const char *name = guichet_call_get_name (self->call);
  const char *display = guichet_call_get_display (self->call);
  g_autofree char *sentence = guichet_call_text_stage (self->call);
  g_autofree char *number = name != NULL && *name != '\0'
                                ? g_strdup_printf ("%s · %s", display, name)
                                : g_strdup (display);

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->number, number);
  gtk_level_bar_set_value (self->level, stage);
  gtk_widget_set_visible (GTK_WIDGET (self->level), stage != GUICHET_CALL_STAGE_UNKNOWN &&
                                                        !guichet_call_stage_is_over (stage));
  follow_clock (self, stage);
  /* A failure is told as a problem, with what can be done about it. */
  if (guichet_call_get_state (self->call) == GUICHET_CALL_STATE_REFUSED ||
      guichet_call_get_state (self->call) == GUICHET_CALL_STATE_UNKNOWN)
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * guichet_call_bar_close:
 * @self: the bar
 *
 * Puts away what it shows, until the next call. The history goes on telling of this one.
 */
void
guichet_call_bar_close (GuichetCallBar *self)
{
  g_return_if_fail (GUICHET_IS_CALL_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
close_clicked_cb (GuichetCallBar *self)
{
  guichet_call_bar_close (self);
}

static void
forget_call (GuichetCallBar *self)
{
  if (self->call != NULL)
    g_signal_handlers_disconnect_by_data (self->call, self);
  g_clear_object (&self->call);
  stop_clock (self);
}

/**
 * guichet_call_bar_set_call:
 * @self: the bar
 * @call: (nullable): the call that goes on now
 *
 * Follows @call. With %NULL what is shown stays readable, as the last thing known, until the person
 * closes it.
 */
void
guichet_call_bar_set_call (GuichetCallBar *self, GuichetCall *call)
{
  g_return_if_fail (GUICHET_IS_CALL_BAR (self));
  g_return_if_fail (call == NULL || GUICHET_IS_CALL (call));

  if (call == self->call || call == NULL)
    return;
  forget_call (self);
  self->call = g_object_ref (call);
  g_signal_connect_object (call, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  refresh (self);
}

static void
guichet_call_bar_dispose (GObject *object)
{
  GuichetCallBar *self = GUICHET_CALL_BAR (object);

  forget_call (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CALL_BAR);
  G_OBJECT_CLASS (guichet_call_bar_parent_class)->dispose (object);
}

static void
guichet_call_bar_class_init (GuichetCallBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_call_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-call-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetCallBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallBar, number);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallBar, clock);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallBar, level);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
guichet_call_bar_init (GuichetCallBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Stages are not levels of a battery: no colour of its own for one of them. */
  gtk_level_bar_remove_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_FULL);
}
