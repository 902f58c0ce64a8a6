# SPDX-License-Identifier: GPL-3.0-or-later
"""A real panel with nothing but a tray, in a session of tests/desktop/in-session."""
import os
import shutil

from guichet_test import Program, Skip

WIDTH, HEIGHT = 1280, 32  # of the panel, at the top of the screen
SETTINGS = f'''<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="{HEIGHT}"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
'''


class Panel(Program):
    """xfce4-panel; it finds icons in the data folder `data` besides those of the system."""

    def __init__(self, data):
        if shutil.which('xfce4-panel') is None:
            raise Skip('xfce4-panel is not installed')
        folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'xfce4/xfconf/xfce-perchannel-xml')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, 'xfce4-panel.xml'), 'w', encoding='utf-8') as settings:
            settings.write(SETTINGS)
        # Sanitizers and fatal criticals are for our own programs.
        super().__init__('xfce4-panel', '--disable-wm-check', env={
            'XDG_DATA_DIRS': f'{data}:/usr/local/share:/usr/share', 'G_DEBUG': '', 'NO_AT_BRIDGE': '1'})
