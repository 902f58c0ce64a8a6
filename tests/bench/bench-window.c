/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-window.c: starts a program and prints how long it takes, from its start, until a window of
 * it is mapped and holds a picture: "shown MILLISECONDS". Then ends the program.
 *
 *   bench-window PROGRAM [ARGUMENT...]      on an X display with nothing else that opens windows
 *
 * A window that was mapped may still be empty, so its pixels are looked at whenever it was drawn
 * on: the background is one colour, a window with text has many.
 */
#include <gio/gio.h>
#include <stdlib.h>
#include <unistd.h>
#include <xcb/damage.h>
#include <xcb/xcb.h>

#define ENOUGH_COLOURS    24
#define SMALLEST_WINDOW   100 /* pixels; what is smaller is a window of the toolkit's own */
#define SECONDS_TO_WAIT   30
#define WHOLE_WINDOW_MASK 0xffffffff

typedef struct
{
  xcb_connection_t *connection;
  guint8 damage_notify;
} Screen;

static void
watch_window (Screen *screen, xcb_window_t window)
{
  xcb_damage_create (screen->connection, xcb_generate_id (screen->connection), window,
                     XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
}

static gboolean
has_many_colours (const guint32 *pixels, gsize n_pixels)
{
  guint32 seen[ENOUGH_COLOURS];
  guint n_seen = 0;

  for (gsize i = 0; i < n_pixels; i++)
    {
      guint known = 0;

      while (known < n_seen && seen[known] != pixels[i])
        known++;
      if (known == n_seen)
        seen[n_seen++] = pixels[i];
      if (n_seen == ENOUGH_COLOURS)
        return TRUE;
    }
  return FALSE;
}

static gboolean
shows_picture (Screen *screen, xcb_window_t window)
{
  xcb_connection_t *connection = screen->connection;
  g_autofree xcb_get_geometry_reply_t *size =
      xcb_get_geometry_reply (connection, xcb_get_geometry (connection, window), NULL);
  g_autofree xcb_get_image_reply_t *image = NULL;

  if (size == NULL || size->width < SMALLEST_WINDOW || size->height < SMALLEST_WINDOW)
    return FALSE;
  /* An error, and so no reply, for a window that is not mapped. */
  image = xcb_get_image_reply (connection,
                               xcb_get_image (connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, 0,
                                              size->width, size->height, WHOLE_WINDOW_MASK),
                               NULL);
  return image != NULL &&
         has_many_colours ((const guint32 *) xcb_get_image_data (image),
                           (gsize) xcb_get_image_data_length (image) / sizeof (guint32));
}

static void
wait_for_picture (Screen *screen)
{
  for (;;)
    {
      g_autofree xcb_generic_event_t *event = xcb_wait_for_event (screen->connection);
      guint8 type = event != NULL ? event->response_type & 0x7f : 0;

      if (event == NULL)
        g_error ("The X display has gone");
      if (type == XCB_CREATE_NOTIFY)
        watch_window (screen, ((xcb_create_notify_event_t *) event)->window);
      else if (type == screen->damage_notify &&
               shows_picture (screen, ((xcb_damage_notify_event_t *) event)->drawable))
        return;
      xcb_flush (screen->connection);
    }
}

static void
open_screen (Screen *screen)
{
  const guint32 mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
  const xcb_query_extension_reply_t *damage = NULL;
  xcb_window_t root;

  screen->connection = xcb_connect (NULL, NULL);
  if (xcb_connection_has_error (screen->connection))
    g_error ("No X display");
  damage = xcb_get_extension_data (screen->connection, &xcb_damage_id);
  if (damage == NULL || !damage->present)
    g_error ("The X display has no DAMAGE");
  screen->damage_notify = damage->first_event + XCB_DAMAGE_NOTIFY;
  g_free (xcb_damage_query_version_reply (
      screen->connection, xcb_damage_query_version (screen->connection, 1, 1), NULL));
  root = xcb_setup_roots_iterator (xcb_get_setup (screen->connection)).data->root;
  xcb_change_window_attributes (screen->connection, root, XCB_CW_EVENT_MASK, &mask);
  /* The server has done it all before the program starts. */
  g_free (xcb_get_input_focus_reply (screen->connection, xcb_get_input_focus (screen->connection),
                                     NULL));
}

int
main (int argc, char **argv)
{
  Screen screen = { 0 };
  g_autoptr(GSubprocess) program = NULL;
  g_autoptr(GError) error = NULL;
  gint64 begun = 0;

  if (argc < 2)
    {
      g_printerr ("usage: bench-window PROGRAM [ARGUMENT...]\n");
      return 2;
    }
  open_screen (&screen);
  alarm (SECONDS_TO_WAIT);
  begun = g_get_monotonic_time ();
  program =
      g_subprocess_newv ((const char *const *) argv + 1, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  if (program == NULL)
    g_error ("%s", error->message);
  wait_for_picture (&screen);
  g_print ("shown %.1f\n", (double) (g_get_monotonic_time () - begun) / 1000.0);

  g_subprocess_send_signal (program, SIGTERM);
  g_subprocess_wait (program, NULL, NULL);
  xcb_disconnect (screen.connection);
  return EXIT_SUCCESS;
}
