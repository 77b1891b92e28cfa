#!/usr/bin/env python3
"""Write any number of help pages, the same ones every time: Benchmarks/generate.py FOLDER COUNT

Pages of 2 to 4 KB in Chinese (four of five) and English, of invented services: a title, a sentence on it, constraints, steps with
controls, a note, a table. Every action comes for one item and for several, so that there are pairs to link. Standard library only.
"""
import os
import random
import sys

SERVICES = ["云容器盒", "弹性网盘", "消息管道", "数据湖台", "边缘节点", "密钥保管箱", "日志水池", "函数车间", "镜像仓", "流量阀"]
OBJECTS = ["实例", "节点", "策略", "队列", "主题", "快照", "证书", "规则", "标签", "备份", "任务", "告警", "白名单", "参数模板", "网关", "子网", "密钥",
           "帐号", "角色", "订阅", "端点", "存储池", "副本", "索引"]
ACTIONS = ["创建", "删除", "修改", "查看", "启用", "停用", "导入", "导出", "绑定", "解绑", "恢复", "迁移", "续期", "升级", "重命名", "重置", "共享", "冻结"]
PLACES = ["华北", "华东", "华南", "西南", "海外", "专属", "共享", "测试", "生产", "归档", "灾备", "公共"]
EN_SERVICES = ["Edge Cabinet", "Message Pipe", "Data Pond", "Key Locker", "Image Shelf"]
EN_OBJECTS = ["instance", "node", "policy", "queue", "topic", "snapshot", "certificate", "rule", "backup", "task", "alarm", "gateway"]
EN_ACTIONS = ["Create", "Delete", "Modify", "View", "Enable", "Disable", "Import", "Export", "Restore", "Migrate", "Rename", "Share"]


def page(title, lines, lang):
    return (f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body><main>'
            f"<h1>{title}</h1>{''.join(lines)}</main></body></html>\n")


def chinese(number, rng):
    service, thing, action = rng.choice(SERVICES), rng.choice(OBJECTS), rng.choice(ACTIONS)
    place, many = rng.choice(PLACES), number % 4 == 0
    title = f"{'批量' if many else ''}{action}{place}{thing}（{number}）"
    tab, column = rng.choice(OBJECTS), rng.choice(["状态", "规格", "创建时间", "所属项目", "到期时间", "操作人"])
    choose = f"在列表中勾选多个{thing}，单击列表上方的“批量{action}”" if many else f"在目标{thing}所在行，单击“操作”列的“{action}”"
    steps = [f"登录{service}控制台。", f"选择“{service} > {tab}管理 > {place}{thing}”，进入“{place}{thing}”页面。", f"{choose}。",
             f"在弹出的对话框中填写“{column}”，确认影响范围。", "单击“确定”。"]
    limits = [f"单次最多{action}{rng.randint(2, 200)}个{thing}。", f"状态为“{rng.choice(['运行中', '已冻结', '处理中'])}”的{thing}不支持{action}。"]
    rows = "".join(f"<tr><td>{rng.choice(OBJECTS)}{n}</td><td>{service}的{column}，取值范围为{n}至{n * rng.randint(2, 90)}。</td></tr>" for n in range(1, 9))
    body = [f"<p>{service}支持{'一次' if many else ''}{action}{place}{thing}，操作人需要具备{tab}的管理权限。</p>", "<h2>约束与限制</h2><ul>",
            *[f"<li>{text}</li>" for text in limits], "</ul><h2>操作步骤</h2><ol>", *[f"<li>{text}</li>" for text in steps],
            f"</ol><p>说明：{action}后{rng.randint(1, 30)}分钟内，{place}{thing}的{column}会更新。</p><table><tr><th>参数</th><th>说明</th></tr>{rows}</table>"]
    return page(title, body, "zh-CN")


def english(number, rng):
    service, thing, action = rng.choice(EN_SERVICES), rng.choice(EN_OBJECTS), rng.choice(EN_ACTIONS)
    title = f"{action} {'several ' + thing + 's' if number % 4 == 0 else 'a ' + thing} in {service} ({number})"
    steps = [f"Log in to the {service} console.", f"Choose <b>{service}</b> &gt; <b>{thing.capitalize()}s</b>.",
             f"In the row of the {thing}, click <b>{action}</b>.", "Check the summary and click <b>OK</b>."]
    rows = "".join(f"<tr><td>{rng.choice(EN_OBJECTS)}_{n}</td><td>Ranges from {n} to {n * rng.randint(2, 90)}.</td></tr>" for n in range(1, 9))
    body = [f"<p>You can {action.lower()} a {thing} that {service} manages.</p><h2>Constraints</h2>",
            f"<p>You can {action.lower()} a maximum of {rng.randint(2, 200)} {thing}s at a time.</p><h2>Procedure</h2><ol>",
            *[f"<li>{text}</li>" for text in steps], f"</ol><table><tr><th>Parameter</th><th>Value</th></tr>{rows}</table>"]
    return page(title, body, "en")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, count = sys.argv[1], int(sys.argv[2])
    for number in range(count):
        rng = random.Random(number)
        below = os.path.join(folder, f"{number // 1000:03}")
        os.makedirs(below, exist_ok=True)
        with open(os.path.join(below, f"{number:06}.html"), "w", encoding="utf-8") as file:
            file.write(english(number, rng) if number % 5 == 3 else chinese(number, rng))


if __name__ == "__main__":
    main()
